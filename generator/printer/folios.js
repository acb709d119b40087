// Writes into the contents and the endnotes on which page what they name stands.
// Gives the numbers, so that the caller sees whether they were there before.
(pages) => {
  const id = hash => { try { return decodeURIComponent(hash.slice(1)); } catch { return hash.slice(1); } };
  return [...document.querySelectorAll(".type-print a .folio")].map(folio => {
    const page = pages[id(folio.closest("a").hash)];
    return folio.textContent = page ? String(page) : "";
  }).join(" ");
}
