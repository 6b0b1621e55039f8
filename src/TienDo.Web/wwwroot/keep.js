// Keeps the words typed into any form with a text area on this device, under the person who typed them, until the server has taken
// them: a lost line, a session that ended or a closed page loses nothing. The form of an update has drafts of its own (update.js).
const { person, kept: said, drop } = document.body.dataset;
const prefix = "tiendo-keep:";
const longest = 30 * 24 * 60 * 60 * 1000;

const entries = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => {
      try {
        return [key, JSON.parse(localStorage.getItem(key))];
      } catch {
        return [key, null];
      }
    });
const two = (number) => String(number).padStart(2, "0");
const moment = (at) => {
  const day = new Date(at);
  return `${two(day.getHours())}:${two(day.getMinutes())} ${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`;
};
const write = (key, entry) => {
  try {
    localStorage.setItem(key, JSON.stringify(entry));
  } catch {
    // A full or closed store keeps nothing; the form works all the same.
  }
};
const fields = (form) =>
  [...form.elements].filter((one) => one.name && one.matches("textarea, input[type=text], input:not([type]), select"));
const keyOf = (form) => {
  // What a hidden number names (an update, a request) tells forms with the same address apart; tickets are no numbers.
  const about = [...form.querySelectorAll("input[type=hidden]")].map((one) => one.value).filter((value) => /^\d{1,18}$/.test(value));
  return [prefix + person, form.getAttribute("action") ?? location.pathname, ...about].join(" ");
};

try {
  for (const [key, entry] of entries()) if (!entry || Date.now() - entry.at > longest) localStorage.removeItem(key);
  const arrived = performance.getEntriesByType("navigation")[0];
  const isAnswered = arrived?.redirectCount > 0 && !(arrived.responseStatus >= 400);
  const cameFrom = document.referrer && new URL(document.referrer).pathname;
  for (const [key, entry] of entries()) {
    if (!entry.sent) continue;
    // Every form that was taken answers by sending the browser on; whoever is asked to sign in first has given nothing yet.
    if (person && isAnswered && cameFrom === entry.from) localStorage.removeItem(key);
    else write(key, { ...entry, sent: false });
  }
} catch {
  // No store on this device.
}

for (const form of person ? document.querySelectorAll("form[method=post]:not([data-draft])") : []) {
  if (!form.querySelector("textarea") || form.querySelector("input[type=password]")) continue;
  const key = keyOf(form);
  const save = (sent) =>
    write(key, { at: Date.now(), sent, from: location.pathname, values: Object.fromEntries(fields(form).map((field) => [field.name, field.value])) });
  let entry = null;
  try {
    entry = JSON.parse(localStorage.getItem(key));
  } catch {
    // Broken or no store.
  }
  const restored = fields(form).filter((field) => {
    const value = entry?.values[field.name];
    // What the server wrote into a field stands; only what is as the page came is filled in.
    const isUntouched = field.matches("select") || field.value === "";
    if (!value || value === field.value || !isUntouched) return false;
    const before = field.value;
    field.value = value;
    if (field.value !== value) field.value = before;
    return field.value === value;
  });
  if (restored.some((field) => !field.matches("select"))) {
    const line = document.createElement("p");
    line.className = "kept";
    line.setAttribute("role", "status");
    line.append(said.replace("#", moment(entry.at)), " ");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.textContent = drop;
    button.addEventListener("click", () => {
      localStorage.removeItem(key);
      for (const field of restored) if (field.matches("select")) field.selectedIndex = 0; else field.value = "";
      line.remove();
    });
    line.append(button);
    form.prepend(line);
    for (let above = form.parentElement?.closest("details"); above; above = above.parentElement?.closest("details")) above.open = true;
    for (const inside of form.querySelectorAll("details:has(textarea)")) inside.open = true;
  }
  form.addEventListener("input", () => save(false));
  form.addEventListener("submit", () => save(true));
}
