// What a script adds to a page that reads without it: the passages beside the
// text, keys, the section one is in, and a button that prints.
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const body = document.querySelector('.body');
  const main = document.getElementById('main');
  document.documentElement.classList.add('js');
  const root = new URL(document.currentScript.getAttribute('src').replace(/site\.js.*$/, ''), location.href);

  // Evidence. On a wide screen each note stands in the margin, at the height of
  // its first citation; where there is no room for it, and on narrow screens,
  // it opens over the page.
  const wide = matchMedia('(min-width: 76rem)');
  let notes = [], cites = [], blocks = new Map();
  const known = new WeakSet();   // the citations and notes that have been seen to
  const noteOf = cite => document.getElementById('note:' + cite.dataset.note);
  const isBeside = note => note.classList.contains('beside');
  const gap = 12, farthest = 260, deepest = 120; // pixels between two notes, from a note to its citation, and below the text's end

  // blockOf is what a note stands beside: where its words are quoted, else where
  // they are first named in the text.
  const findBlock = note => {
    const own = cites.filter(c => noteOf(c) === note && !c.closest('td, dd, .full'));
    const cite = own.find(c => c.closest('figcaption')) || own[0];
    return cite && cite.closest('figure, li, p');
  };
  const blockOf = note => blocks.get(note);
  const inOrder = () => [...notes].sort((a, b) => {
    const x = blockOf(a), y = blockOf(b);
    return !x || !y ? 0 : x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : x === y ? 0 : 1;
  });

  // place puts the notes into the margin, from the top down.
  function place() {
    document.documentElement.classList.toggle('margin', wide.matches && notes.length > 0);
    body.style.minHeight = '';
    const top = main.getBoundingClientRect().top;
    const text = body.getBoundingClientRect(), right = text.right;
    const broad = all('.body > *, .body .scroll, .body .sides, .body figure, .full').filter(e => e.getBoundingClientRect().right > right + 1);
    const taken = broad.map(e => e.getBoundingClientRect());
    let free = 0;
    for (const note of inOrder()) {
      const block = blockOf(note);
      if (!wide.matches || !block || !block.offsetParent || broad.some(e => e.contains(block))) {
        aside(note, false);
        continue;
      }
      aside(note, true);   // its height shows only where it stands
      const at = block.getBoundingClientRect().top - top;
      let y = Math.max(at, free);
      for (const r of taken) {   // a wide table or picture reaches into the margin
        if (y < r.bottom - top && y + note.offsetHeight > r.top - top) y = r.bottom - top + gap;
      }
      if (y - at > farthest || y + note.offsetHeight > text.bottom - top + deepest) {
        aside(note, false);
        continue;
      }
      note.style.top = y + 'px';
      free = y + note.offsetHeight + gap;
    }
    if (free > text.bottom - top) body.style.minHeight = free + top - text.top + 'px';   // what follows stands below the notes
  }

  // aside sets a note into the margin or makes it one that opens.
  function aside(note, beside) {
    if (beside === isBeside(note)) return;
    if (beside) {
      if (note.matches(':popover-open')) note.hidePopover();
      note.removeAttribute('popover');
    } else {
      note.setAttribute('popover', 'auto');
      note.style.top = '';
    }
    note.classList.toggle('beside', beside);
    note.classList.remove('whole');
  }

  const sayOpen = (note, on) => cites.forEach(c => { if (noteOf(c) === note) c.setAttribute('aria-expanded', on); });

  // open shows a note that stands over the page, near its citation.
  function open(cite, note) {
    if (note.matches(':popover-open')) return;
    note.showPopover({ source: cite });
    sayOpen(note, true);
    const narrow = innerWidth < 640;
    note.classList.toggle('sheet', narrow);
    if (narrow) {
      note.style.left = note.style.top = '';
      return;
    }
    const at = cite.getBoundingClientRect();
    const below = at.bottom + 8 + note.offsetHeight < innerHeight;
    note.style.left = Math.max(12, Math.min(at.left, innerWidth - note.offsetWidth - 12)) + 'px';
    note.style.top = Math.max(12, below ? at.bottom + 8 : at.top - note.offsetHeight - 8) + 'px';
  }

  let pinned = null, soon = 0;
  const from = new Map();   // the citation from which the keyboard came to a note
  function look(cite) {
    const note = noteOf(cite);
    if (isBeside(note)) {
      note.classList.add('lit');
    } else if (!pinned) {
      open(cite, note);
    }
  }
  function lookAway(cite) {
    clearTimeout(soon);
    const note = noteOf(cite);
    note.classList.remove('lit');
    if (!isBeside(note) && pinned !== note && !note.matches(':hover') && !note.contains(document.activeElement)) note.hidePopover();
  }
  function pin(cite, byKey) {
    const note = noteOf(cite);
    if (isBeside(note)) {
      cite.setAttribute('aria-expanded', note.classList.toggle('whole'));
      place();
      if (byKey && note.classList.contains('whole')) {   // in the page it stands far from its citation
        from.set(note, cite);
        note.querySelector('a').focus();
      }
      return;
    }
    if (pinned === note) {
      note.hidePopover();
      return;
    }
    if (pinned) pinned.hidePopover();
    open(cite, note);
    pinned = note;
  }

  function watchCite(cite) {
    const note = noteOf(cite);
    if (!note) return;
    const button = cite.nextElementSibling;
    if (button && button.classList.contains('peek')) button.remove();
    cite.setAttribute('aria-controls', note.id);
    cite.setAttribute('aria-expanded', false);
    cite.addEventListener('pointerenter', e => { if (e.pointerType !== 'touch') soon = setTimeout(look, 180, cite); });
    cite.addEventListener('pointerleave', () => setTimeout(lookAway, 150, cite));
    cite.addEventListener('focus', () => { if (cite.matches(':focus-visible') && isBeside(note)) look(cite); });
    cite.addEventListener('blur', () => { if (isBeside(note)) lookAway(cite); });
    cite.addEventListener('click', e => {
      if (e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
      e.preventDefault();
      clearTimeout(soon);
      pin(cite, e.detail === 0);
    });
  }
  function watchNote(note) {
    note.addEventListener('keydown', e => {
      if (e.key !== 'Escape' || !from.has(note) || !isBeside(note)) return;
      note.classList.remove('whole');
      from.get(note).setAttribute('aria-expanded', false);
      place();
      from.get(note).focus();
    });
    note.addEventListener('toggle', e => {
      if (e.newState !== 'closed') return;
      sayOpen(note, false);
      if (pinned === note) pinned = null;
    });
    note.addEventListener('pointerleave', () => { if (!isBeside(note) && pinned !== note) note.hidePopover(); });
    const lit = on => cites.forEach(c => { if (noteOf(c) === note) c.classList.toggle('lit', on); });
    note.addEventListener('pointerenter', () => lit(true));
    note.addEventListener('pointerleave', () => lit(false));
  }

  // gather sees to the citations and notes of the page, also when a preview has
  // changed it.
  function gather() {
    notes = all('.evidence');
    cites = all('.cite[data-note]');
    blocks = new Map(notes.map(note => [note, findBlock(note)]));
    for (const [elements, watch] of [[cites, watchCite], [notes, watchNote]]) {
      for (const e of elements) {
        if (!known.has(e)) watch(e);
        known.add(e);
      }
    }
    if (body) place();
  }
  gather();
  document.addEventListener('briefing:changed', gather);
  if (body) {
    wide.addEventListener('change', place);
    new ResizeObserver(() => requestAnimationFrame(place)).observe(body);
    if (document.fonts) document.fonts.ready.then(place);
  }

  // The section one is in.
  const entries = new Map(all('.contents a').map(a => [decodeURIComponent(a.hash.slice(1)), a]));
  if (entries.size && 'IntersectionObserver' in window) {
    const inView = new Set();
    const observer = new IntersectionObserver(changes => {
      for (const c of changes) inView[c.isIntersecting ? 'add' : 'delete'](c.target.dataset.section);
      const first = [...entries.keys()].find(id => inView.has(id));
      for (const [id, a] of entries) a.classList.toggle('here', id === first);
    }, { rootMargin: '-10% 0px -55%' });
    all('[data-section]').forEach(s => observer.observe(s));
  }

  // Keys. They can be turned off, for those who speak to their machine.
  const off = () => { try { return localStorage.getItem('keys') === 'off'; } catch { return false; } };
  const goTo = selector => { const a = document.querySelector(selector); if (a) a.click(); };
  const keys = [
    ['/', 'Search', () => goTo('.tools .search')],
    ['h', 'Home', () => { location.href = new URL('index.html', root).href; }],
    ['[', 'The page before', () => goTo('.neighbours [rel=prev]')],
    [']', 'The page after', () => goTo('.neighbours [rel=next]')],
    ['p', 'Print', () => print()],
    ['?', 'These keys', () => help()],
  ].filter(([key]) => key !== '/' || document.querySelector('.tools .search'));

  let dialog = null;
  function help() {
    if (!dialog) {
      dialog = document.body.appendChild(document.createElement('dialog'));
      dialog.className = 'keys';
      dialog.setAttribute('aria-label', 'Keys');
      const list = dialog.appendChild(document.createElement('dl'));
      for (const [key, what] of keys) {
        const kbd = document.createElement('kbd');
        kbd.textContent = key;
        list.appendChild(document.createElement('dt')).append(kbd);
        list.appendChild(document.createElement('dd')).textContent = what;
      }
      const label = dialog.appendChild(document.createElement('label'));
      const box = label.appendChild(document.createElement('input'));
      box.type = 'checkbox';
      box.checked = !off();
      box.addEventListener('change', () => { try { localStorage.setItem('keys', box.checked ? 'on' : 'off'); } catch { /* private window */ } });
      label.append(' Keys work on every page');
      const close = dialog.appendChild(document.createElement('button'));
      close.type = 'button';
      close.textContent = 'Close';
      close.addEventListener('click', () => dialog.close());
    }
    if (!dialog.open) dialog.showModal();
  }
  addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented || document.querySelector('dialog[open]')) return;
    // A field of a box just closed keeps the focus until the next frame.
    if (e.target.closest('input, textarea, select, [contenteditable]')?.checkVisibility() || off()) return;
    const entry = keys.find(([key]) => key === e.key);
    if (entry) {
      e.preventDefault();
      entry[2]();
    }
  });

  for (const button of all('button.print')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
  const links = document.querySelector('.foot .links');
  if (links) {
    const button = links.appendChild(document.createElement('button'));
    button.type = 'button';
    button.className = 'plain';
    button.textContent = 'Keys';
    button.addEventListener('click', help);
  }
})();
