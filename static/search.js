// Search without a server. The index is made by the program: scripts in
// search/ that call briefingSearch(name, data). Nothing of it is loaded before
// the box is opened, and then only the parts that the words need.
(() => {
"use strict";

const root = new URL(".", document.currentScript.src);
const dialog = document.querySelector("dialog.finder");
const openers = document.querySelectorAll("button.search");
if (!dialog || !dialog.showModal) return;
const input = dialog.querySelector("input");
const list = dialog.querySelector("[role=listbox]");
const status = dialog.querySelector("[role=status]");

/* ---- words: the same as in generator/site/search_fold.go ---- */

const letters = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ħ": "h", "ς": "σ",
  "’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-" };
const unspaced = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const wordPattern = () => new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, "gu");

function fold(text) {
  return text.normalize("NFKD").replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .toLowerCase().replace(/[^\0-\x7f]/g, c => letters[c] ?? c);
}

function words(text) {
  const folded = fold(text), found = [];
  for (const m of folded.matchAll(wordPattern()))
    if (!(m[0] === "s" && folded[m.index - 1] === "'")) found.push([...m[0]].slice(0, 32).join(""));
  return found;
}

// A word and its plural or singular, as English makes them.
function forms(word) {
  const all = [word];
  if (!/^[a-z]{3,}$/.test(word)) return all;
  all.push(word + "s", word + "es");
  if (/[^aeiou]y$/.test(word)) all.push(word.slice(0, -1) + "ies");
  if (/...ies$/.test(word)) all.push(word.slice(0, -3) + "y");
  if (/..(s|x|z|ch|sh)es$/.test(word)) all.push(word.slice(0, -2));
  if (/...s$/.test(word) && !/(ss|us|is)$/.test(word) && word !== "news") all.push(word.slice(0, -1));
  return all;
}

/* ---- the index ---- */

const files = {}, arrived = {};
let index;
window.briefingSearch = (name, data) => arrived[name]?.(data);

function load(name) {
  return files[name] ??= new Promise((done, failed) => {
    arrived[name] = done;
    const script = document.createElement("script");
    script.src = new URL("search/" + name + ".js" + (index ? "?" + index.version : ""), root);
    script.onerror = () => { delete files[name]; failed(new Error(name)); };
    document.head.append(script);
  });
}

async function loadIndex() {
  if (index) return;
  const data = await load("index");
  let first = 0, from = 0;
  data.kinds = data.kinds.map(([label, count]) => ({ label, from: first, to: first += count }));
  data.starts = data.records.map(count => (from += count) - count);
  index = data;
}

// The last of an ascending list that is not greater; at least 0.
function place(list, wanted) {
  let low = 0, high = list.length;
  while (high - low > 1) {
    const middle = low + high >> 1;
    if (list[middle] <= wanted) low = middle; else high = middle;
  }
  return low;
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// Golomb–Rice codes, as gapList.pack writes them.
function unpack(packed, into) {
  const k = digits.indexOf(packed[0]);
  let id = -1, high = 0, low = 0, left = -1; // left: low bits still to come; -1 in the ones
  for (let i = 1; i < packed.length; i++) {
    const six = digits.indexOf(packed[i]);
    for (let bit = 5; bit >= 0; bit--) {
      const b = six >> bit & 1;
      if (left < 0) {
        if (b) { high++; continue; }
        left = k;
      } else {
        low = low * 2 + b;
        left--;
      }
      if (left === 0) {
        id += high * 2 ** k + low + 1;
        into.add(id);
        high = low = 0;
        left = -1;
      }
    }
  }
}

// What the index has for a word: the entries that hold it (everywhere: nearly
// all), those that are called so, those that have it whole. A word that is
// still being typed stands for all that begin with it, unless those are spread
// over too many files.
async function lookUp(word, unfinished) {
  const all = forms(word), end = word + "\uffff";
  const from = place(index.terms, word), to = place(index.terms, end);
  const numbers = new Set(all.map(w => place(index.terms, w)));
  const begins = unfinished && to - from < 3;
  if (begins) for (let i = from; i <= to; i++) numbers.add(i);
  const found = { word, all: new Set(), strong: new Set(), whole: new Set(), everywhere: false, near: [] };
  for (const shard of await Promise.all([...numbers].map(i => load("t" + i)))) {
    for (const line of shard.split(";")) {
      const term = line.slice(0, line.indexOf(","));
      found.near.push(term);
      const whole = all.includes(term);
      if (!whole && !(begins && term.startsWith(word))) continue;
      const [, strong, every] = line.split(",");
      if (strong) unpack(strong, found.strong);
      if (every === "*") found.everywhere = true;
      else if (every) unpack(every, found.all);
      if (whole && every && every !== "*") unpack(every, found.whole);
    }
  }
  return found;
}

// All entries that hold every word, by kind; the best of a kind first.
async function find(query) {
  await loadIndex();
  const asked = [...new Set(words(query))].slice(0, 12);
  const unfinished = !/\s$/.test(query);
  const hits = await Promise.all(asked.map((w, i) => lookUp(w, unfinished && i === asked.length - 1)));
  let telling = hits.filter(h => !h.everywhere).map(h => h.all);
  if (!telling.length) telling = hits.map(h => h.strong);
  telling.sort((a, b) => a.size - b.size);
  const ids = telling.length ? [...telling[0]].filter(id => telling.every(set => set.has(id))) : [];
  const score = id => hits.reduce((n, h) => n + 4 * h.strong.has(id) + h.whole.has(id), 0);
  const groups = index.kinds.map(({ label, from, to }, kind) => {
    const own = ids.filter(id => id >= from && id < to).map(id => [score(id), id]).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    const named = kind < index.named && own.length && hits.every(h => h.strong.has(own[0][1]));
    return { label, kind, named, ids: own.map(x => x[1]) };
  }).filter(g => g.ids.length);
  groups.sort((a, b) => b.named - a.named || a.kind - b.kind);
  return { asked, hits, groups, total: ids.length };
}

// The known word that is nearest to one that is not; letters left out, put in,
// changed or swapped count one each.
function nearest({ word, near }) {
  let best = "", least = word.length > 5 ? 3 : word.length > 3 ? 2 : 0;
  for (const term of near) {
    if (Math.abs(term.length - word.length) >= least) continue;
    let before, row = [...Array(term.length + 1).keys()];
    for (let i = 1; i <= word.length; i++) {
      const next = [i];
      for (let j = 1; j <= term.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (word[i - 1] !== term[j - 1]));
        if (before && word[i - 1] === term[j - 2] && word[i - 2] === term[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row;
      row = next;
    }
    if (row[term.length] < least) { least = row[term.length]; best = term; }
  }
  return best;
}

/* ---- the box ---- */

const make = (tag, name, ...children) => {
  const node = document.createElement(tag);
  if (name) node.className = name;
  node.append(...children);
  return node;
};
const count = (n, one, many) => n.toLocaleString("en") + " " + (n === 1 ? one : many);
const memory = "briefing-search " + root.pathname;

let turn = 0;     // of the newest query: answers to older ones are dropped
let shown = 1;    // how many helpings of results
let active = -1;  // the option that Enter takes
let last;         // what was found

const options = () => [...list.querySelectorAll("[role=option]")];

function activate(n) {
  const all = options();
  all[active]?.setAttribute("aria-selected", "false");
  active = all.length ? (n + all.length) % all.length : -1;
  const option = all[active];
  if (!option) return input.removeAttribute("aria-activedescendant");
  option.setAttribute("aria-selected", "true");
  option.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", option.id);
}

// The text as nodes, with the words that were asked for marked.
function marked(text, isAsked) {
  const nodes = [];
  let from = 0;
  for (const m of text.matchAll(wordPattern())) {
    if (!isAsked(m[0])) continue;
    nodes.push(text.slice(from, m.index), make("mark", "", m[0]));
    from = m.index + m[0].length;
  }
  nodes.push(text.slice(from));
  return nodes;
}

// The part of a long text around the first word that was asked for.
function around(text, isAsked) {
  const length = 200;
  if (text.length <= length) return text;
  const first = [...text.matchAll(wordPattern())].find(m => isAsked(m[0]))?.index ?? 0;
  let start = first > length - 60 ? text.indexOf(" ", first - 70) + 1 : 0;
  let end = text.lastIndexOf(" ", start + length);
  if (end <= start) end = start + length;
  return (start ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
}

function result(kind, [pages, records], at, isAsked) {
  const [page, anchor, head, text, names] = records[at];
  const [address, title] = pages[page];
  const link = make("a");
  const says = t => [...t.matchAll(wordPattern())].some(m => isAsked(m[0]));
  if (head) link.append(make("b", "", ...marked(head, isAsked)));
  if (names && !says(head)) link.append(make("span", "names", ...marked(around(names, isAsked), isAsked)));
  if (text) link.append(make("span", "text", ...marked(around(text, isAsked), isAsked)));
  if (kind >= index.named && !head.startsWith(title)) link.append(make("span", "where", title));
  const url = new URL(address, root);
  url.hash = anchor;
  link.href = url;
  link.tabIndex = -1;
  link.addEventListener("click", e => { if (!e.ctrlKey && !e.metaKey && !e.shiftKey) dialog.close(); });
  return link;
}

// Which entries to show: some of each kind, from no more than a few files.
function helping(groups) {
  const chosen = [], used = new Set();
  for (const g of groups) {
    const most = (groups.length < 3 ? 8 : g.named ? 5 : 3) * shown;
    const ids = [];
    for (const id of g.ids.slice(0, most)) {
      const file = place(index.starts, id);
      if (ids.length && !used.has(file) && used.size >= 7 * shown) continue;
      used.add(file);
      ids.push(id);
    }
    chosen.push({ ...g, shown: ids });
  }
  return { chosen, used };
}

async function show() {
  const mine = turn, { asked, hits, groups, total } = last;
  const { chosen, used } = helping(groups);
  const files = new Map(await Promise.all([...used].map(async i => [i, await load("r" + i)])));
  if (mine !== turn) return;
  const isAsked = w => words(w).some(x => hits.some((h, i) => forms(h.word).includes(x) || i === hits.length - 1 && x.startsWith(h.word)));
  let number = 0, left = 0;
  list.replaceChildren();
  const add = (option, group) => {
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.id = "briefing-result-" + number++;
    group.append(option);
  };
  for (const g of chosen) {
    const label = make("p", "", g.label + " ", make("span", "", String(g.ids.length)));
    label.id = "briefing-results-" + g.kind;
    const group = make("div", "", label);
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", label.id);
    for (const id of g.shown) {
      const file = place(index.starts, id);
      add(result(g.kind, files.get(file), id - index.starts[file], isAsked), group);
    }
    left += g.ids.length - g.shown.length;
    list.append(group);
  }
  if (left) {
    const more = make("div", "more", "Show more of the other " + count(left, "result", "results"));
    more.addEventListener("click", () => { shown *= 2; const at = active; show().then(() => activate(at)).catch(failed); });
    add(more, list);
  }
  list.hidden = !number;
  input.setAttribute("aria-expanded", String(number > 0));
  activate(number ? 0 : -1);
  list.scrollTop = 0;
  status.replaceChildren(total ? count(total, "result", "results") : "");
  if (total || !asked.length) return;
  const unknown = hits.filter(h => !h.all.size && !h.strong.size && !h.everywhere);
  status.append(unknown.length ? "Nothing here says “" + unknown.map(h => h.word).join("”, “") + "”. " : "No place here has all of these words.");
  const better = unknown.map(nearest);
  if (better.length && better.every(Boolean)) {
    const query = asked.map(w => better[unknown.findIndex(h => h.word === w)] ?? w).join(" ");
    const button = make("button", "", query);
    button.type = "button";
    button.addEventListener("click", () => { input.value = query; input.focus(); search(); });
    status.append("Did you mean ", button, "?");
  }
}

function failed() {
  status.textContent = "The index could not be loaded. The pages can be reached from the menu.";
}

async function search() {
  const mine = ++turn;
  try { sessionStorage.setItem(memory, input.value); } catch { /* a browser that keeps nothing */ }
  try {
    const found = await find(input.value);
    if (mine !== turn) return;
    last = found;
    shown = 1;
    await show();
  } catch { failed(); }
}

let timer;
function later() {
  clearTimeout(timer);
  timer = setTimeout(search, 120);
}

function open() {
  if (dialog.open) return;
  dialog.showModal();
  try { input.value ||= sessionStorage.getItem(memory) ?? ""; } catch { /* as above */ }
  input.focus();
  input.select();
  if (input.value) search(); else loadIndex().catch(failed);
}

list.id = "briefing-results";
input.setAttribute("aria-controls", list.id);
for (const b of openers) {
  b.hidden = false;
  b.addEventListener("click", open);
}
dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", e => { if (e.target === dialog) dialog.close(); });
input.addEventListener("input", later);
input.addEventListener("keydown", e => {
  if (e.isComposing) return;
  if (e.key === "ArrowDown") activate(active + 1);
  else if (e.key === "ArrowUp") activate(active < 0 ? -1 : active - 1);
  else if (e.key === "Enter") options()[active]?.click();
  else return;
  e.preventDefault();
});
// The key / is among those of site.js.
document.addEventListener("keydown", e => {
  if (!(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey || e.key.toLowerCase() !== "k") return;
  e.preventDefault();
  open();
});
})();
