// Writes into the contents and the endnotes on which page what they name stands.
// Gives the numbers, so that the caller sees whether they were there before.
(pages) => [...document.querySelectorAll(".type-print a .folio")].map(folio => {
  const page = pages[decodeURIComponent(folio.closest("a").hash.slice(1))];
  return folio.textContent = page ? String(page) : "";
}).join(" ")
