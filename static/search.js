// Search without a server: generator/site/search.go says of what the index in
// search/ is made. Its files call briefingSearch(name, data).
(() => {
'use strict';
const root = new URL('.', document.currentScript.src);
const dialog = document.querySelector('dialog.finder');
if (!dialog?.showModal) return;
const [input, status, list] = ['input', '[role=status]', '[role=listbox]'].map(s => dialog.querySelector(s));

// Words, as generator/site/search_fold.go makes them.
const single = '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]';
const pattern = new RegExp(`${single}|(?:(?!${single})[\\p{L}\\p{N}\\p{M}])+`, 'gu');
function words(text) {
  text = text.normalize('NFKD').replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, '').toLowerCase().replace(/[^\0-\x7f]/g, c => index.letters[c] ?? c);
  return [...text.matchAll(pattern)].filter(m => m[0] !== 's' || text[m.index - 1] !== "'").map(m => [...m[0]].slice(0, 32).join(''));
}
// A word with its plural or singular, as English makes them.
const forms = word => /^[a-z]{3,}$/.test(word) ? [word, word + 's', word + 'es', word.replace(/([^aeiou])y$/, '$1ies'), word.replace(/(..)ies$/, '$1y'),
  word.replace(/(s|x|z|ch|sh)es$/, '$1'), word === 'news' ? word : word.replace(/(..[^sui])s$/, '$1')] : [word];

const files = {}, arrived = {};
let index;
window.briefingSearch = (name, data) => arrived[name]?.(data);
const load = name => files[name] ??= new Promise((done, failed) => {
  const script = document.createElement('script');
  script.src = new URL(`search/${name}.js${index ? '?' + index.version : ''}`, root);
  script.onerror = () => { delete files[name]; failed(); };
  arrived[name] = done;
  document.head.append(script);
});
const starts = counts => { let n = 0; return counts.map(c => (n += c) - c); };
async function loadIndex() {
  const data = await load('index');
  if (data.version === index?.version) return;
  for (const name in files) if (name !== 'index') delete files[name];
  index = { ...data, starts: starts(data.records), kindStarts: starts(data.kinds.map(k => k[1])) };
}
// The place of the last that is not greater, or 0.
const place = (list, wanted) => Math.max(0, list.findLastIndex(x => x <= wanted));
// Adds the numbers of a packed list (gapList.pack) to sets.
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
function unpack(packed, ...sets) {
  const k = digits.indexOf(packed[0]), bits = [...packed.slice(1)].map(c => digits.indexOf(c).toString(2).padStart(6, 0)).join('');
  let id = -1;
  for (const [, high, low] of bits.matchAll(new RegExp(`(1*)0([01]{${k}})`, 'g'))) {
    id += high.length * 2 ** k + parseInt('0' + low, 2) + 1;
    for (const s of sets) s && s.add(id);
  }
}

// The entries that have a word: strong, as a name or often; whole, not longer.
// A word being typed stands for all that begin with it, unless they lie in many
// files. everywhere: too common to be listed.
async function lookUp(word, typing) {
  const hit = { word, all: new Set(), strong: new Set(), whole: new Set(), near: [] };
  const all = forms(word), at = w => place(index.terms, w);
  const from = at(word), to = at(word + '\uffff');
  const begins = typing && to - from < 3;
  const numbers = new Set(all.map(at));
  if (begins) for (let i = from; i <= to; i++) numbers.add(i);
  for (const file of await Promise.all([...numbers].map(i => load('t' + i)))) {
    for (const entry of file.split(';')) {
      const [term, strong, every] = entry.split(',');
      hit.near.push(term);
      const whole = all.includes(term);
      if (!whole && !(begins && term.startsWith(word))) continue;
      if (strong) unpack(strong, hit.strong);
      if (every === '*') hit.everywhere = true;
      else unpack(every, hit.all, whole && hit.whole);
    }
  }
  return hit;
}
// The entries that have every word, by kind, the best first.
async function find(query) {
  await loadIndex();
  const asked = [...new Set(words(query))].slice(0, 12);
  const hits = await Promise.all(asked.map((w, i) => lookUp(w, i === asked.length - 1 && !/\s$/.test(query))));
  let sets = hits.filter(h => !h.everywhere).map(h => h.all);
  if (!sets.length) sets = hits.map(h => h.strong);
  sets.sort((a, b) => a.size - b.size);
  const ids = [...sets[0] ?? []].filter(id => sets.every(s => s.has(id)));
  const score = id => hits.reduce((n, h) => n + 4 * h.strong.has(id) + h.whole.has(id), 0);
  const groups = index.kinds.map(([label], kind) => {
    const own = ids.filter(id => place(index.kindStarts, id) === kind).map(id => [score(id), id]);
    own.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    return { label, kind, ids: own.map(o => o[1]), named: kind < index.named && own[0] && hits.every(h => h.strong.has(own[0][1])) };
  }).filter(g => g.ids.length).sort((a, b) => b.named - a.named || a.kind - b.kind);
  return { asked, hits, groups, total: ids.length };
}
// A known word that is but a letter off an unknown one.
const cuts = word => [word, ...[...word].map((_, i) => word.slice(0, i) + word.slice(i + 1))];
function nearest({ word, near }) {
  const mine = cuts(word);
  return near.find(t => word[3] && Math.abs(t.length - word.length) < 2 && cuts(t).some(c => mine.includes(c)));
}

const make = (tag, attributes, ...children) => {
  const node = document.createElement(tag);
  for (const name in attributes) node.setAttribute(name, attributes[name]);
  node.append(...children);
  return node;
};
let turn = 0, timer, last, helpings, active = -1, isAsked;

function activate(n) {
  const all = list.querySelectorAll('[role=option]');
  all[active]?.setAttribute('aria-selected', false);
  active = all.length ? (n + all.length) % all.length : -1;
  input.setAttribute('aria-activedescendant', all[active]?.id ?? '');
  all[active]?.setAttribute('aria-selected', true);
  all[active]?.scrollIntoView({ block: 'nearest' });
}
// A line of a result, with the words asked for marked; of a long text what is
// around the first of them.
function line(tag, name, text) {
  const found = () => [...text.matchAll(pattern)].filter(m => isAsked(m[0]));
  if (text.length > 200) {
    const first = found()[0]?.index ?? 0;
    const start = first > 140 ? text.indexOf(' ', first - 70) + 1 : 0;
    const rest = text.slice(start);
    text = (start ? '… ' : '') + (rest.length > 200 ? rest.slice(0, 200).replace(/\s\S*$/, '') + ' …' : rest);
  }
  const parts = [];
  let from = 0;
  for (const m of found()) {
    parts.push(text.slice(from, m.index), make('mark', {}, m[0]));
    from = m.index + m[0].length;
  }
  return make(tag, { class: name }, ...parts, text.slice(from));
}
function result(kind, [pages, records], at, attributes) {
  const [page, anchor, head, text, names] = records[at];
  const [address, title] = pages[page];
  const called = names && line('span', 'names', names);
  const lines = head ? [line('b', '', head)] : [];
  if (called?.querySelector('mark') && !lines[0].querySelector('mark')) lines.push(called);
  if (text) lines.push(line('span', 'text', text));
  if (kind >= index.named && !head.startsWith(title)) lines.push(make('span', { class: 'where' }, title));
  return make('a', { ...attributes, tabindex: -1, href: new URL(address + (anchor && '#' + encodeURIComponent(anchor)), root) }, ...lines);
}
// Some results of each kind, from a few files.
async function show(to = 0) {
  const mine = turn, used = new Map(), { asked, hits, groups, total } = last;
  for (const g of groups) {
    g.shown = g.ids.slice(0, (groups.length < 3 ? 8 : g.named ? 5 : 3) * helpings).filter((id, i) => {
      const file = place(index.starts, id);
      return used.has(file) || (!i || used.size < 7 * helpings) && used.set(file);
    });
  }
  await Promise.all([...used.keys()].map(async i => used.set(i, await load('r' + i))));
  if (mine !== turn) return;
  isAsked = w => words(w).some(x => hits.some((h, i) => forms(h.word).includes(x) || i === hits.length - 1 && x.startsWith(h.word)));
  let n = 0, left = total;
  const option = () => ({ role: 'option', id: 'find:' + n++, 'aria-selected': false });
  list.replaceChildren(...groups.map(g => {
    const id = 'find:of' + g.kind;
    left -= g.shown.length;
    return make('div', { role: 'group', 'aria-labelledby': id }, make('p', { id }, g.label + ' ', make('span', {}, g.ids.length)), ...g.shown.map(id => {
      const file = place(index.starts, id);
      return result(g.kind, used.get(file), id - index.starts[file], option());
    }));
  }));
  if (left) list.append(make('div', { ...option(), class: 'more' }, `Show more of the other ${left}`));
  list.hidden = !total;
  input.ariaExpanded = !!total;
  list.ariaBusy = false;
  active = -1;
  activate(to);
  if (!to) list.scrollTop = 0;
  const unknown = hits.filter(h => !h.all.size && !h.strong.size && !h.everywhere);
  status.textContent = total ? total + (total === 1 ? ' result' : ' results') : unknown.length ? `No result for “${unknown.map(h => h.word).join('”, “')}”. ` : asked.length ? 'Nothing here has all of these words.' : '';
  const better = unknown.map(nearest);
  if (total || !better.length || !better.every(Boolean)) return;
  status.append('Did you mean ', make('button', { type: 'button' }, asked.map(w => better[unknown.findIndex(h => h.word === w)] ?? w).join(' ')), '?');
}
const failed = () => {
  list.ariaBusy = false;
  status.textContent = 'The index cannot be loaded.';
};

const memory = 'search ' + root.pathname;
const remember = act => { try { return act(sessionStorage); } catch { } };
async function search() {
  clearTimeout(timer);
  const mine = ++turn;
  remember(s => s.setItem(memory, input.value));
  try {
    const found = await find(input.value);
    if (mine !== turn) return;
    last = found;
    helpings = 1;
    await show();
  } catch { failed(); }
}
function open() {
  if (dialog.open) return;
  delete files.index; // it may be another by now
  dialog.showModal();
  input.value ||= remember(s => s.getItem(memory)) ?? '';
  input.focus();
  input.select();
  if (input.value) search(); else loadIndex().catch(failed);
}

list.id = 'find:all';
input.setAttribute('aria-controls', list.id);
for (const button of document.querySelectorAll('button.search')) {
  button.hidden = false;
  button.addEventListener('click', open);
}
dialog.addEventListener('click', e => {
  const option = e.target.closest('[role=option]'), button = e.target.closest('[role=status] button');
  if (option && !option.href) {
    helpings *= 2;
    show(active).catch(failed);
  } else if (button) {
    input.value = button.textContent;
    input.focus();
    search();
  } else if (e.target === dialog || e.target.closest('.close') || option && !e.ctrlKey && !e.metaKey) dialog.close();
});
input.addEventListener('input', () => {
  turn++; // what is still being looked for was for other words
  list.ariaBusy = true;
  clearTimeout(timer);
  timer = setTimeout(search, 120);
});
// Takes the active result, which is not one of the words before.
async function take() {
  if (list.ariaBusy === 'true') await search();
  if (list.ariaBusy !== 'true') document.getElementById(input.getAttribute('aria-activedescendant'))?.click();
}
input.addEventListener('keydown', e => {
  const act = { ArrowDown: () => activate(active + 1), ArrowUp: () => activate(active - 1), Enter: take }[e.key];
  if (!act || e.isComposing) return;
  e.preventDefault();
  act();
});
addEventListener('keydown', e => { // the key / is one of site.js
  if (!(e.ctrlKey || e.metaKey) || e.key !== 'k') return;
  e.preventDefault();
  open();
});
})();
