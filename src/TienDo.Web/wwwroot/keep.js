// Keeps the words typed into any form of the workspace on this device, under the person who typed them, until the server has taken
// them: a lost line, a session that ended or a closed page loses nothing. The form of an update has drafts of its own (update.js).
const { person, kept: said, drop } = document.body.dataset;
const prefix = "tiendo-keep:";
const longest = 30 * 24 * 60 * 60 * 1000;
const taken = "tiendo-taken";

const read = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};
const write = (key, entry) => {
  try {
    localStorage.setItem(key, JSON.stringify(entry));
  } catch {
    // A full or closed store keeps nothing; the form works all the same.
  }
};
const keys = (start) => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
};
const two = (number) => String(number).padStart(2, "0");
const moment = (at) => {
  const day = new Date(at);
  return `${two(day.getHours())}:${two(day.getMinutes())} ${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`;
};
const fields = (form, which) => [...form.elements].filter((one) => one.name && one.matches(which));
const texts = (form) => fields(form, "textarea, input[type=text], input:not([type])");
const choices = (form) => fields(form, "select, input[type=checkbox], input[type=radio]");
const state = (one) => (one.matches("select") ? one.value : one.checked);
const served = (one) =>
  one.matches("select")
    ? ([...one.options].find((option) => option.defaultSelected) ?? one.options[0])?.value
    : one.matches("input[type=checkbox], input[type=radio]")
      ? one.defaultChecked
      : one.defaultValue;
const put = (one, value) => {
  if (one.matches("input[type=checkbox], input[type=radio]")) one.checked = value;
  else one.value = value;
};
const keyOf = (form) => {
  // What hidden fields name tells forms with the same address apart; tickets and tokens are new with every page.
  const about = fields(form, "input[type=hidden]")
    .filter((one) => one.name !== "__RequestVerificationToken" && !/phieu|daXem|nen/i.test(one.name) && one.value.length <= 200)
    .map((one) => one.name + "=" + one.value);
  return [prefix + person, form.getAttribute("action") ?? location.pathname, ...about].join(" ");
};

for (const key of [...keys(prefix), ...keys("tiendo:")]) {
  const entry = read(key);
  const isOwned = key.startsWith(prefix) || /^tiendo:[0-9a-f]{16}:/.test(key);
  if (!entry || !isOwned || Date.now() - entry.at > longest) localStorage.removeItem(key);
}
// The server says when it has taken a form (TakenForms); only one was sent.
const isTaken = document.cookie.split("; ").some((one) => one.startsWith(taken + "="));
if (isTaken) document.cookie = `${taken}=; Path=/; Max-Age=0; SameSite=Lax`;
for (const key of keys(prefix)) {
  const entry = read(key);
  if (!entry?.sent) continue;
  if (isTaken) localStorage.removeItem(key);
  else write(key, { ...entry, sent: false });
}

// What is sent now is what the next answer speaks of, and nothing that was sent before and stopped.
document.addEventListener(
  "submit",
  () => {
    for (const key of keys(prefix)) {
      const entry = read(key);
      if (entry?.sent) write(key, { ...entry, sent: false });
    }
  },
  true,
);

const isWorkspace = person && location.pathname.startsWith("/lam-viec");
for (const form of isWorkspace ? document.querySelectorAll("form[method=post]:not([data-draft])") : []) {
  if (texts(form).length === 0 || form.querySelector("input[type=password]")) continue;
  const key = keyOf(form);
  const save = (sent) =>
    write(key, {
      at: Date.now(),
      sent,
      texts: texts(form).map((one) => [one.value, one.defaultValue]),
      choices: choices(form).map(state),
    });
  const entry = read(key);
  // What the server wrote into a field since stands; only a field that is as it was then is filled in.
  const back = texts(form).filter((one, at) => {
    const [value, before] = entry?.texts?.[at] ?? [];
    return value !== undefined && one.value === one.defaultValue && one.defaultValue === before && value !== before;
  });
  if (back.length > 0) {
    const all = texts(form);
    for (const one of back) put(one, entry.texts[all.indexOf(one)][0]);
    choices(form).forEach((one, at) => entry.choices[at] !== undefined && put(one, entry.choices[at]));
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
      for (const one of [...back, ...choices(form)]) put(one, served(one));
      line.remove();
    });
    line.append(button);
    form.prepend(line);
    for (let above = form.closest("details"); above; above = above.parentElement?.closest("details")) above.open = true;
    for (const inside of form.querySelectorAll("details")) if (back.some((one) => inside.contains(one))) inside.open = true;
  }
  form.addEventListener("input", () => save(false));
  form.addEventListener("submit", () => save(true));
}
