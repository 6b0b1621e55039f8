// Review without reloading: the same addresses and forms, only the parts that changed are put in place.
// Without this file everything works by links and forms alone.

const root = () => document.querySelector("[data-review]");
const keysOff = () => localStorage.getItem("tiendo.keys") === "off";

// On a slow line a second press must neither send twice nor let an older answer win.
let asked = 0;

function wait() {
  root()?.setAttribute("aria-busy", "true");
  return ++asked;
}

async function show(response, push, mine = asked) {
  if (!(response.headers.get("content-type") ?? "").includes("text/html")) {
    location.href = response.url;
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (mine !== asked) return;
  const fresh = page.querySelector("[data-review]");
  if (!fresh) {
    location.href = response.url;
    return;
  }
  const scrolled = document.querySelector("#nguon")?.scrollTop ?? 0;
  const window_ = (part) => part.querySelector("#nguon header span")?.textContent;
  const sameWindow = window_(fresh) === window_(root());
  root().replaceWith(fresh);
  document.title = page.title;
  if (push) history.pushState({}, "", response.url);
  if (sameWindow) document.querySelector("#nguon").scrollTop = scrolled;
  bringIntoView();
  prepare();
  const open = fresh.querySelector('[role="alert"]') ?? fresh.querySelector(".rv-list > .open");
  open?.scrollIntoView({ block: "nearest" });
  // Tab goes on from here and not from the top of the page.
  open?.setAttribute("tabindex", "-1");
  (fresh.querySelector("[aria-invalid]") ?? firstOfPanel(fresh) ?? open ?? fresh.querySelector("#ban-doc")).focus();
}

function firstOfPanel(fresh) {
  const fields = fresh.querySelectorAll(".rv-panel :is(input:not([type=hidden]), textarea, select)");
  return [...fields].find((field) => field.checkVisibility());
}

async function go(url, push = true) {
  keepTyped();
  const mine = wait();
  try {
    await show(await fetch(url, { headers: { accept: "text/html" } }), push, mine);
  } catch {
    location.href = url;
  }
}

function bringIntoView() {
  const pane = document.querySelector("#nguon");
  const line = pane?.querySelector("li.infield, li.on");
  if (!line) return;
  const top = line.offsetTop - pane.offsetTop;
  if (top < pane.scrollTop + 40 || top > pane.scrollTop + pane.clientHeight - 60) pane.scrollTop = top - 80;
}

function isReviewLink(link) {
  return link && link.origin === location.origin && link.pathname === location.pathname && !link.hash;
}

addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-review] a[href]");
  if (!isReviewLink(link) || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(link.href);
});

addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.closest("[data-review]")) return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  if (root().getAttribute("aria-busy") === "true") return;
  const mine = wait();
  try {
    const response = await fetch(form.action, { method: "POST", body: data });
    if (response.redirected && new URL(response.url).pathname !== location.pathname) location.href = response.url;
    else {
      if (response.redirected) forgetTyped(keyOf(form));
      await show(response, response.redirected, mine);
    }
  } catch {
    // The line was lost: the browser's own submit keeps what was typed and says what went wrong.
    form.requestSubmit ? HTMLFormElement.prototype.submit.call(withButton(form, event.submitter)) : form.submit();
  }
});

function withButton(form, button) {
  if (button?.name) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = button.name;
    field.value = button.value;
    form.append(field);
  }
  return form;
}

addEventListener("popstate", () => root() && go(location.href, false));

// Choosing a field lights up its lines.
addEventListener("focusin", (event) => {
  document.querySelectorAll("#nguon li.live").forEach((line) => line.classList.remove("live"));
  const lines = event.target.closest?.("[data-lines]")?.dataset.lines?.split("-").map(Number);
  if (!lines) return;
  for (let number = lines[0]; number <= Math.min(lines[1], lines[0] + 400); number++)
    document.querySelector(`#d${number}`)?.classList.add("live");
});

// The caret in the text proposes where to split; it is remembered while the panel is being opened.
let caret = null;
const entry = () => new URL(location.href).searchParams.get("chon");

function rememberCaret(text) {
  if (text?.name !== "f-text" && text?.name !== "f-marked") return;
  // A field that has only just been entered stands at its beginning: that is no choice.
  if (text.selectionStart === 0) return;
  caret = { entry: entry(), words: text.value, at: text.selectionStart };
  offerCaret();
}

document.addEventListener("selectionchange", () => rememberCaret(document.activeElement));
// The browser tells of a moved caret a moment later; whoever leaves the field at once is heard here.
document.addEventListener("focusout", (event) => rememberCaret(event.target));

function offerCaret() {
  const offer = document.querySelector("[data-at-caret]");
  const whole = document.querySelector("#f-marked")?.defaultValue;
  if (!offer || !caret || caret.entry !== entry() || caret.words !== whole) return;
  const rest = whole.slice(caret.at).trim();
  offer.hidden = caret.at === 0 || rest === "";
  const choice = offer.querySelector("input");
  choice.value = caret.at;
  choice.checked = !offer.hidden;
  offer.querySelector("q").textContent = rest.length > 60 ? rest.slice(0, 60) + " …" : rest;
}

// What was typed and not saved comes back with its form, also after another page or a lost line. It carries the version
// it was typed on, so that a change by someone else meanwhile is a conflict and not overwritten.
const shelf = "tiendo.typed";
const typedForms = () => JSON.parse(sessionStorage.getItem(shelf) ?? "{}");
const keyed = () => [...(root()?.querySelectorAll("form.rv-form:not(.rv-panel)") ?? [])].filter((form) => form.querySelector("[name^='g-']"));
const keyOf = (form) => form.getAttribute("action");

function keepTyped() {
  const all = typedForms();
  for (const form of keyed()) {
    const typed = {};
    for (const field of form.elements) {
      const shown = field.name?.startsWith("f-") && form.elements["g-" + field.name.slice(2)];
      if (shown && field.value !== shown.value) typed[field.name] = field.value;
    }
    if (Object.keys(typed).length > 0) all[keyOf(form)] = { typed, version: form.elements.phien.value };
    else delete all[keyOf(form)];
  }
  sessionStorage.setItem(shelf, JSON.stringify(all));
}

function bringBackTyped() {
  const all = typedForms();
  for (const form of keyed()) {
    const kept = all[keyOf(form)];
    if (!kept || form.closest(".rv-conflict") || document.querySelector("[role=alert]")) continue;
    for (const [name, value] of Object.entries(kept.typed)) if (form.elements[name]) form.elements[name].value = value;
    form.elements.phien.value = kept.version;
    form.querySelector("[data-unsaved]")?.removeAttribute("hidden");
  }
}

function forgetTyped(action) {
  const all = typedForms();
  delete all[action];
  sessionStorage.setItem(shelf, JSON.stringify(all));
}

addEventListener("pagehide", keepTyped);

const typing = (element) => element?.matches?.("input:not([type=radio]):not([type=checkbox]), textarea, select");

addEventListener("keydown", (event) => {
  if (!root() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    document.activeElement?.blur();
    return;
  }
  const at = document.activeElement;
  if (typing(at) || keysOff()) return;
  if (event.key === "Enter" && at?.matches?.("a, button, summary, input")) return;
  if (/^[1-5]$/.test(event.key)) {
    event.preventDefault();
    document.querySelectorAll(".rv-tabs a")[Number(event.key) - 1]?.click();
    return;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const named = `[data-key="${CSS.escape(key)}"]`;
  const found = document.querySelector(`.rv-panel ${named}`) ?? document.querySelector(`[data-review] ${named}`);
  if (!found) return;
  event.preventDefault();
  if (found.matches("details")) {
    found.open = !found.open;
    if (found.open) found.querySelector("summary").focus();
  } else if (key === "e" && !found.matches("a")) found.focus();
  else found.click();
});

function prepare() {
  bringBackTyped();
  offerCaret();
  const off = document.querySelector("[data-keys-off]");
  if (!off) return;
  off.checked = keysOff();
  off.addEventListener("change", () => localStorage.setItem("tiendo.keys", off.checked ? "off" : "on"));
}

prepare();
bringIntoView();
