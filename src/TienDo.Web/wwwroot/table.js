// Keys for the table of parts. Without this file everything works by links and forms alone.

const rows = () => [...document.querySelectorAll("[data-table] [data-row]")];
const keysOff = () => localStorage.getItem("tiendo.keys") === "off";
const typing = (element) => element?.matches?.("input:not([type=radio]):not([type=checkbox]), textarea, select");

function move(by) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.findIndex((row) => row.classList.contains("cursor"));
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  all[at]?.classList.remove("cursor");
  next.classList.add("cursor");
  next.querySelector("a.title").focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

const atCursor = () => document.querySelector("[data-table] tr.cursor");

const acts = {
  j: () => move(1),
  ArrowDown: () => move(1),
  k: () => move(-1),
  ArrowUp: () => move(-1),
  x: () => atCursor()?.querySelector("input[type=checkbox]")?.click(),
  "/": () => document.querySelector("[data-search]")?.focus(),
  g: () => document.querySelector("[data-group]")?.focus(),
  "?": () => {
    const help = document.querySelector("[data-help]");
    if (!help) return;
    help.open = !help.open;
    if (help.open) help.querySelector("summary").focus();
  },
  Enter: () => atCursor()?.querySelector("a.title")?.click(),
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const at = document.activeElement;
  if (event.key === "Escape") at?.blur();
  if (typing(at) || keysOff()) return;
  if (event.key === "Enter" && at?.matches?.("a, button, summary, input")) return;
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// Whoever walks by Tab moves the cursor too.
addEventListener("focusin", (event) => {
  const row = event.target.closest?.("[data-table] [data-row]");
  if (!row) return;
  atCursor()?.classList.remove("cursor");
  row.classList.add("cursor");
});

// One box for the page: it ticks the rows, and is no longer meant once a row is unticked.
const here = location.pathname + location.search;
const chooseAll = document.querySelector("[data-choose-all]");
const choices = () => [...document.querySelectorAll("[data-choose]")];
const said = chooseAll?.form.appendChild(document.createElement("output"));

function count() {
  const chosen = choices().filter((box) => box.checked);
  chooseAll.checked = chosen.length > 0 && chosen.length === choices().length;
  chooseAll.indeterminate = chosen.length > 0 && !chooseAll.checked;
  const words = document.querySelector("[data-table]").dataset.table;
  said.textContent = chosen.length > 0 ? words.replace("{0}", chosen.length) : "";
  sessionStorage.setItem("tiendo.chosen " + here, JSON.stringify(chosen.map((box) => box.value)));
}

if (chooseAll) {
  chooseAll.addEventListener("change", () => {
    choices().forEach((box) => (box.checked = chooseAll.checked));
    count();
  });
  addEventListener("change", (event) => event.target.matches?.("[data-choose]") && count());
}

// Whoever comes back by the browser's own button finds the rows they had chosen, by what the rows are and not by where
// they stood, and the cursor where they left.
if (performance.getEntriesByType("navigation")[0]?.type !== "navigate") {
  const chosen = JSON.parse(sessionStorage.getItem("tiendo.chosen " + here) ?? "[]");
  choices().forEach((box) => (box.checked = chosen.includes(box.value)));
  const [page, left] = JSON.parse(sessionStorage.getItem("tiendo.left") ?? "[]");
  if (page === here) rows().find((row) => row.querySelector("a.title").href === left)?.classList.add("cursor");
}
if (chooseAll) count();

addEventListener("click", (event) => {
  const title = event.target.closest?.("[data-row] a.title");
  if (title) sessionStorage.setItem("tiendo.left", JSON.stringify([here, title.href]));
});

const off = document.querySelector("[data-keys-off]");
if (off) {
  off.checked = keysOff();
  off.addEventListener("change", () => localStorage.setItem("tiendo.keys", off.checked ? "off" : "on"));
}
