// Runs in the page before it is printed, from outside: the page's own scripts
// are off. Gives the style sheet to the page and each chapter of a dossier a kind
// of sheet with its own head, and lists at the end where links to other sites
// lead, since paper cannot be clicked. Gives the words of the headings, and how
// many numbers of pages are to be filled in.
({ css, addresses }) => {
  const quoted = s => '"' + s.replace(/["\\\n]/g, c => "\\" + c.charCodeAt(0).toString(16) + " ") + '"';
  const cut = s => [...s].length > 60 ? [...s].slice(0, 60).join("").replace(/\s+\S*$/, "") + "…" : s;
  for (const closed of document.querySelectorAll("details")) closed.open = true;
  [...document.querySelectorAll(".type-print .chapter")].forEach((chapter, i) => {
    const title = cut(chapter.querySelector("h2")?.textContent.trim() ?? "");
    chapter.style.page = "chapter" + i;
    css += `@page chapter${i} { @top-right { content: ${quoted(title)}; } }\n`;
  });

  // a, b … z, aa, ab …: the passages that a page cites have the figures.
  const letters = n => (n > 25 ? letters(Math.floor(n / 26) - 1) : "") + String.fromCharCode(97 + n % 26);
  const bare = s => s.trim().replace(/^\w+:\/\//, "").replace(/\/$/, "");
  const marks = new Map();
  for (const a of document.querySelectorAll("main a[href^='http:'], main a[href^='https:']")) {
    if (a.origin === location.origin || a.closest(".notes, .endnotes, svg") || bare(a.textContent) === bare(a.getAttribute("href"))) continue;
    if (!marks.has(a.href)) marks.set(a.href, letters(marks.size));
    const mark = document.createElement("sup");
    mark.className = "address-mark";
    mark.textContent = marks.get(a.href);
    a.append(mark);
  }
  if (marks.size) {
    const list = document.createElement("section");
    list.className = "addresses";
    list.append(document.createElement("h2"), document.createElement("dl"));
    list.firstChild.textContent = addresses;
    for (const [address, mark] of marks) {
      const term = document.createElement("dt"), link = document.createElement("a"), is = document.createElement("dd");
      term.textContent = mark;
      link.href = link.textContent = address;
      is.append(link);
      list.lastChild.append(term, is);
    }
    (document.querySelector(".type-print .body") ?? document.querySelector("main")).append(list);
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  return {
    folios: document.querySelectorAll(".type-print .toc .folio").length,
    headings: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(h => h.textContent.trim().replace(/\s+/g, " ")),
  };
}
