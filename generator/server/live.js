// What an open page runs while its dossier is being worked on. It hears from the
// server what changed, fetches it and puts it in place: only what differs
// between the old and the new page is touched, so whatever the reader or another
// script did to the rest stays as it is.
(() => {
  "use strict";
  const self = document.currentScript;
  let print = self.dataset.print;
  self.remove();
  const inert = document.implementation.createHTMLDocument(""); // pictures in it are not fetched
  let source = copyOf(document.body); // the page as it was sent; no other script has run yet
  let styles = styleList(document);
  let scripts = scriptList(document);
  let stream = null, opened = false, asleep = 0, busy = Promise.resolve();

  // copyOf copies a tree and remembers which node each copy stands for.
  function copyOf(node) {
    const copy = inert.importNode(node, false);
    copy.live = node;
    for (const child of node.childNodes) copy.appendChild(copyOf(child));
    return copy;
  }
  function styleList(doc) {
    return [...doc.querySelectorAll('link[rel="stylesheet"]')].map(l => l.getAttribute("href")).join("\n");
  }
  function scriptList(doc) {
    return [...doc.querySelectorAll("script[src]")].map(s => s.getAttribute("src")).filter(s => !s.startsWith("/_briefing/")).join("\n");
  }

  function listen() {
    if (stream) return;
    const query = new URLSearchParams({ page: location.pathname, print });
    stream = new EventSource("/_briefing/events?" + query);
    stream.onmessage = e => { const m = JSON.parse(e.data); busy = busy.then(() => take(m)).catch(() => location.reload()); };
    stream.onopen = () => { if (opened) restyle(null); opened = true; };
    stream.onerror = () => { // the browser would ask again with what the page was at first
      stop();
      setTimeout(listen, 300);
    };
  }
  function stop() { if (stream) { stream.close(); stream = null; } }
  // A browser allows six connections to a server; hidden tabs leave theirs to others.
  document.addEventListener("visibilitychange", () => {
    clearTimeout(asleep);
    if (document.hidden) asleep = setTimeout(stop, 10000);
    else listen();
  });
  addEventListener("pagehide", stop);
  addEventListener("pageshow", listen);

  async function take(m) {
    if (m.reload) { location.reload(); return; }
    if (m.styles) restyle(m.styles);
    if (m.page && m.page !== print) await renew(m.page, m.own);
    if (m.assets) repaint(m.assets);
    overlay(m.problems || []);
  }

  // renew fetches the page and changes what is different in it.
  async function renew(to, own) {
    let text;
    try {
      text = await (await fetch(location.pathname, { cache: "no-store" })).text();
    } catch { return; } // the server is gone; when it is back it says again what is new
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const tag = fresh.querySelector('script[src="/_briefing/live.js"]');
    to = tag ? tag.dataset.print : to;
    if (tag) tag.remove();
    if (scriptList(fresh) !== scripts) { location.reload(); return; }
    if (styleList(fresh) !== styles) exchangeStyles(fresh);
    if (document.title !== fresh.title) document.title = fresh.title;
    document.documentElement.lang = fresh.documentElement.lang;
    const touched = [];
    inPlace(() => merge(source, fresh.body, touched));
    print = to;
    if (own) goTo(touched);
    document.dispatchEvent(new CustomEvent("briefing:changed", { detail: touched }));
  }

  // inPlace changes the page and keeps what stands at the top of the window where
  // it stands. Some browsers do that by themselves, if not always.
  function inPlace(change) {
    const top = [...document.querySelectorAll("main *")].filter(e => {
      const r = e.getBoundingClientRect();
      return r.height > 0 && r.top >= 0 && r.top < innerHeight;
    });
    const places = top.map(e => e.getBoundingClientRect().top), x = scrollX, y = scrollY;
    const root = document.documentElement;
    root.style.overflowAnchor = "none";
    change();
    scrollTo({ left: x, top: y, behavior: "instant" });
    const i = top.findIndex(e => e.isConnected);
    if (i >= 0 && y > 0) scrollBy({ left: 0, top: top[i].getBoundingClientRect().top - places[i], behavior: "instant" });
    requestAnimationFrame(() => requestAnimationFrame(() => { root.style.overflowAnchor = ""; }));
  }

  // merge makes the old page's tree that of the new one, and does to the live
  // nodes what it does to the old tree.
  function merge(old, fresh, touched) {
    const live = old.live;
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.nodeValue !== fresh.nodeValue) {
        old.nodeValue = live.nodeValue = fresh.nodeValue;
        if (fresh.nodeValue.trim() !== "") touched.push(live.parentElement);
      }
      return;
    }
    attributes(old, fresh, live);
    const a = [...old.childNodes], b = [...fresh.childNodes];
    let head = 0, tail = 0;
    while (head < a.length && head < b.length && a[head].isEqualNode(b[head])) head++;
    while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail].isEqualNode(b[b.length - 1 - tail])) tail++;
    const rest = a.slice(head, a.length - tail), wanted = b.slice(head, b.length - tail);
    let previous = head > 0 ? a[head - 1] : null;
    if (rest.length !== 0 && wanted.length === 0) touched.push(live);
    for (const node of wanted) {
      const i = rest.findIndex(o => alike(o, node));
      if (i >= 0) {
        for (const gone of rest.splice(0, i)) drop(gone);
        const kept = rest.shift();
        if (!kept.isEqualNode(node)) merge(kept, node, touched);
        previous = kept;
        continue;
      }
      const twin = document.importNode(node, true), copy = copyOf(twin);
      const after = previous && previous.live.parentNode === live ? previous.live.nextSibling : firstOf(rest, a, tail, live);
      live.insertBefore(twin, after);
      old.insertBefore(copy, previous ? previous.nextSibling : old.firstChild);
      if (twin.nodeType === Node.ELEMENT_NODE) touched.push(twin);
      else if (twin.nodeValue.trim() !== "") touched.push(live);
      previous = copy;
    }
    for (const gone of rest) drop(gone);
  }
  // alike says whether one node may become the other: the same element with the
  // same id, and as likely as not the same thing.
  function alike(a, b) {
    return a.nodeName === b.nodeName && (a.id || "") === (b.id || "") &&
      (a.nodeType !== Node.ELEMENT_NODE || a.id || a.className === b.className);
  }
  function firstOf(rest, a, tail, live) {
    const next = rest[0] || a[a.length - tail];
    return next && next.live.parentNode === live ? next.live : null;
  }
  function drop(node) {
    node.live.remove();
    node.remove();
  }
  // attributes changes those that the new page has otherwise than the old one;
  // what the reader opened stays open.
  function attributes(old, fresh, live) {
    for (const { name } of [...old.attributes]) {
      if (fresh.hasAttribute(name)) continue;
      old.removeAttribute(name);
      if (name !== "open") live.removeAttribute(name);
    }
    for (const { name, value } of [...fresh.attributes]) {
      if (old.getAttribute(name) === value) continue;
      old.setAttribute(name, value);
      if (name !== "open") live.setAttribute(name, value);
    }
  }

  // goTo shows the heading of the first place that changed, unless the reader
  // sees something that changed already.
  function goTo(touched) {
    const there = touched.filter(t => t && t.isConnected && t.closest("main"));
    if (there.length === 0 || there.some(inView)) return;
    const first = there.reduce((a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? b : a);
    let heading = null;
    for (const h of document.querySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6")) {
      if (h === first || h.compareDocumentPosition(first) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) heading = h;
    }
    (heading || first).scrollIntoView({ block: "start", behavior: "instant" });
    if (heading && !inView(first)) first.scrollIntoView({ block: "center", behavior: "instant" });
  }
  function inView(e) {
    const r = e.getBoundingClientRect();
    return r.height > 0 && r.bottom > 0 && r.top < innerHeight;
  }

  // restyle loads style sheets anew (all of them for null) and lets the old ones
  // go once the new ones are there, so that nothing flashes.
  function restyle(names) {
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const url = new URL(link.href);
      if (url.origin !== location.origin || names && !names.includes(decodeURI(url.pathname).slice(1))) continue;
      const next = link.cloneNode();
      url.searchParams.set("v", Date.now());
      next.href = url;
      next.onload = next.onerror = () => link.remove();
      link.after(next);
    }
  }
  // exchangeStyles adds the style sheets that the new page has and the old one
  // has not, and then takes away those that it has no more.
  function exchangeStyles(fresh) {
    const before = styles.split("\n"), after = styleList(fresh).split("\n");
    const gone = [...document.querySelectorAll('link[rel="stylesheet"]')].filter((l, i) => before.length > i && !after.includes(before[i]));
    const added = [...fresh.querySelectorAll('link[rel="stylesheet"]')].filter(l => !before.includes(l.getAttribute("href")));
    let loading = added.length;
    const done = () => { if (--loading <= 0) gone.forEach(l => l.remove()); };
    for (const link of added) {
      const next = document.importNode(link);
      next.onload = next.onerror = done;
      document.head.append(next);
    }
    if (!loading) done();
    styles = styleList(fresh);
  }
  function repaint(names) {
    for (const e of document.querySelectorAll("img, source, video, audio, object, iframe, embed")) {
      const name = e.hasAttribute("data") ? "data" : "src";
      if (!e.hasAttribute(name)) continue;
      const url = new URL(e.getAttribute(name), location.href);
      if (url.origin !== location.origin || !names.includes(decodeURI(url.pathname).slice(1))) continue;
      url.searchParams.set("v", Date.now());
      e.setAttribute(name, url);
    }
  }

  // The overlay stands in a tree of its own, so that the page's style does not
  // reach it, nor its style the page.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: light dark; }
    section { box-sizing: border-box; max-height: 60vh; overflow: auto; padding: .7rem 1rem 1rem; font: 15px/1.5 system-ui, sans-serif;
      background: light-dark(#fff, #1c1c1e); color: light-dark(#1a1a1a, #eee); border-top: 4px solid #b3261e; box-shadow: 0 -.5rem 2rem #0004; }
    header { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between; }
    h2 { margin: 0; font-size: 1rem; }
    button { font: inherit; padding: .1rem .7rem; cursor: pointer; color: inherit; background: none; border: 1px solid currentColor; border-radius: .3rem; }
    button:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
    ol { margin: .6rem 0 0; padding: 0; list-style: none; }
    li + li { margin-top: .8rem; }
    b { font-family: ui-monospace, monospace; font-size: .93em; overflow-wrap: anywhere; }
    p { margin: .1rem 0 0; }
    pre { margin: .15rem 0 0; padding-left: 1rem; font: .87em/1.45 ui-monospace, monospace; white-space: pre; overflow-x: auto; }
    .small { max-height: none; padding: .4rem 1rem; }
    .small ol { display: none; }
    @media print { :host { display: none; } }`);
  let host = null, small = "";
  function overlay(problems) {
    const faults = problems.filter(p => !p.notice);
    const key = JSON.stringify(faults);
    if (host && host.key === key) return;
    if (host) { host.remove(); host = null; }
    if (faults.length === 0) return;
    host = document.createElement("briefing-problems");
    host.key = key;
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    const box = make("section");
    box.setAttribute("role", "alert");
    box.setAttribute("aria-label", "Problems in the dossier");
    const head = make("header"), button = make("button");
    const fold = () => {
      box.className = small === key ? "small" : "";
      button.textContent = small === key ? "Show" : "Hide";
      button.setAttribute("aria-expanded", small !== key);
    };
    button.onclick = () => { small = small === key ? "" : key; remember(); fold(); };
    head.append(make("h2", faults.length === 1 ? "1 problem to mend" : faults.length + " problems to mend"), button);
    const list = make("ol");
    for (const f of faults.slice(0, 50)) {
      const item = make("li");
      const lines = f.text.split("\n"), hint = lines.at(-1).startsWith("    hint: ") ? lines.pop().trim() : "";
      item.append(make("b", f.where), make("p", lines.shift()));
      if (lines.length) item.append(make("pre", lines.map(l => l.slice(4)).join("\n")));
      if (hint) item.append(make("p", hint));
      list.append(item);
    }
    if (faults.length > 50) list.append(make("li", "and " + (faults.length - 50) + " more, all of them on the terminal"));
    box.append(head, list);
    fold();
    root.append(box);
    document.documentElement.append(host);
  }
  function make(name, text) {
    const e = document.createElement(name);
    if (text) e.textContent = text;
    return e;
  }
  // What the reader has hidden stays hidden on the next page, until it is another problem.
  function remember() { try { sessionStorage.setItem("briefing-hidden", small); } catch { /* not allowed here */ } }
  try { small = sessionStorage.getItem("briefing-hidden") || ""; } catch { /* not allowed here */ }
  addEventListener("keydown", e => {
    if (e.key === "Escape" && host && small !== host.key && !e.defaultPrevented) host.shadowRoot.querySelector("button").click();
  });

  listen();
})();
