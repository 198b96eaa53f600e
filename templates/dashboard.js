// Sorts and filters tables of the class page. Without it they are complete, in the order of the roster.
const { compare: compareTexts } = new Intl.Collator(document.documentElement.lang, { numeric: true });
const compare = (one, other) => (Number.isNaN(one - other) ? compareTexts(one, other) : one - other);

for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const textAt = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
      // Where there is nothing to compare stands last, whichever way round.
      const order = (one, other) =>
        !one || !other ? Number(!one) - Number(!other) : sign * compare(one, other);
      body.append(...[...body.rows].sort((one, other) => order(textAt(one, column), textAt(other, column))));
    });
  });
}

const filter = document.querySelector(".filter");
if (filter) {
  const rows = [...document.querySelector(".students-table").tBodies[0].rows];
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const input = filter.querySelector("input");
  const status = filter.querySelector("[role=status]");
  input.addEventListener("input", () => {
    const wanted = plain(input.value.trim());
    for (const row of rows) row.hidden = !plain(row.textContent).includes(wanted);
    status.textContent = wanted ? `${rows.filter((row) => !row.hidden).length} / ${rows.length}` : "";
  });
  filter.hidden = false;
}
