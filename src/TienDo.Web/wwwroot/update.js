// Keeps what is typed: at once on this device, every few seconds on the server; says which of both. A draft that was saved from
// another device meanwhile is never written over unasked.
const form = document.querySelector("form[data-draft]");
if (form) {
  // The words of one person are no matter of the next at the same device.
  const key = "tiendo:" + document.body.dataset.person + ":" + form.dataset.key;
  const state = document.querySelector("[data-save-state]");
  const offline = document.querySelector(".offline");
  const other = document.querySelector("[data-other]");
  const base = form.elements.nen;
  const names = ["NoiDung", "Xong", "Ky", "SanPham", "VbSo", "VbNgay", "SlTen", "SlGia", "SlNguon", "LkDiaChi"];
  let timer;
  let sending = false;
  let waits = false;
  let saving = false;
  let typed = 0;
  const clock = (at) => new Date(at).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
  const values = () => Object.fromEntries(names.map((name) => [name, new FormData(form).get(name)]));
  const local = (sent = false) => {
    try {
      const kept = { sent, ticket: form.elements.MaPhieu.value, base: base.value, at: Date.now(), values: values() };
      localStorage.setItem(key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  };
  const put = (kept) => {
    form.elements.MaPhieu.value = kept.ticket;
    for (const [name, value] of Object.entries(kept.values)) {
      const field = form.elements[name];
      if (field && value !== null) field.value = value;
    }
  };
  const ask = (which, at, words, mine, theirs) => {
    waits = true;
    // Nothing more is typed that nobody would keep, until it is clear on which text.
    form.inert = true;
    for (const one of ["here", "kept"]) {
      const line = other.querySelector(`[data-other-${one}]`);
      line.hidden = one !== which;
      line.textContent = line.dataset.text.replace("#", at);
    }
    const quote = other.querySelector("[data-other-words]");
    quote.hidden = !words;
    quote.textContent = words ?? "";
    other.querySelector("[data-other-mine]").onclick = () => {
      waits = form.inert = false;
      other.hidden = true;
      mine();
    };
    other.querySelector("[data-other-theirs]").onclick = () => {
      waits = form.inert = false;
      other.hidden = true;
      theirs();
    };
    other.hidden = false;
    other.scrollIntoView({ block: "nearest" });
  };
  const save = async () => {
    if (sending || waits || saving) return;
    const body = new FormData(form);
    body.delete("Tep");
    // One at a time: a second one on a slow line would take the first for another device.
    saving = true;
    const before = typed;
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body, redirect: "error" });
      const saved = answer.headers.get("X-Draft-Saved");
      if (answer.status === 409) {
        local();
        ask(
          "here",
          await answer.text(),
          null,
          () => {
            base.value = saved;
            save();
          },
          () => {
            localStorage.removeItem(key);
            location.reload();
          },
        );
        return;
      }
      if (!answer.ok) throw new Error(answer.status);
      base.value = saved;
      state.textContent = form.dataset.saved + " " + (await answer.text());
      if (typed === before) localStorage.removeItem(key);
      else local();
      offline.hidden = true;
    } catch {
      if (local()) state.textContent = form.dataset.local + " " + clock(Date.now());
      offline.hidden = navigator.onLine;
    } finally {
      saving = false;
      if (typed !== before && !waits) timer = setTimeout(save, 2000);
    }
  };
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    // A page that answers a form holds all that was sent with it.
    if (form.dataset.answer === "open") local();
    else if (form.dataset.answer) localStorage.removeItem(key);
    else if (kept?.sent && kept.ticket === form.dataset.sent) localStorage.removeItem(key);
    else if (kept && kept.base === base.value) {
      put(kept);
      save();
    } else if (kept)
      ask(
        "kept",
        clock(kept.at),
        kept.values.NoiDung,
        () => {
          put(kept);
          save();
        },
        () => localStorage.removeItem(key),
      );
  } catch {
    localStorage.removeItem(key);
  }
  form.addEventListener("input", () => {
    typed++;
    local();
    clearTimeout(timer);
    timer = setTimeout(save, 2000);
  });
  addEventListener("online", save);
  addEventListener("offline", () => (offline.hidden = false));
  form.addEventListener("submit", (event) => {
    if (!navigator.onLine) {
      event.preventDefault();
      local();
      offline.hidden = false;
      addEventListener("online", () => form.requestSubmit(event.submitter ?? undefined), { once: true });
      return;
    }
    sending = true;
    clearTimeout(timer);
    // Kept until the server says it has it: the next form throws away what was sent.
    local(true);
  });
}
