// Runs in the page before it is printed, from outside: the page's own scripts
// are off. Gives the style sheet to the page, and each chapter of a dossier a
// kind of sheet with its own head.
(css) => {
  const quoted = s => '"' + s.replace(/["\\\n]/g, c => "\\" + c.charCodeAt(0).toString(16) + " ") + '"';
  [...document.querySelectorAll(".type-print .chapter")].forEach((chapter, i) => {
    const title = chapter.querySelector("h2")?.textContent.trim() ?? "";
    chapter.style.page = "chapter" + i;
    css += `@page chapter${i} { @top-right { content: ${quoted(title)}; } }\n`;
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  return document.querySelectorAll(".type-print a .folio").length;
}
