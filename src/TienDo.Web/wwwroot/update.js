// Keeps what is typed: at once on this device, every few seconds on the server; says which of both. A draft that was saved from
// another device meanwhile is never written over unasked.
const form = document.querySelector("form[data-draft]");
if (form) {
  // The words of one person are no matter of the next at the same device.
  const key = "tiendo:" + document.body.dataset.person + ":" + form.dataset.key;
  const state = document.querySelector("[data-save-state]");
  const offline = document.querySelector(".offline");
  const other = document.querySelector("[data-other]");
  const names = ["NoiDung", "Xong", "Ky", "SanPham", "VbSo", "VbNgay", "SlTen", "SlGia", "SlNguon", "LkDiaChi"];
  let timer;
  let sending = false;
  let waits = false;
  const clock = (at) => new Date(at).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
  const values = () => Object.fromEntries(names.map((name) => [name, new FormData(form).get(name)]));
  const local = () => {
    try {
      const kept = { ticket: form.elements.MaPhieu.value, base: form.dataset.base, at: Date.now(), values: values() };
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
    for (const one of ["here", "kept"]) {
      const line = other.querySelector(`[data-other-${one}]`);
      line.hidden = one !== which;
      line.textContent = line.dataset.text.replace("#", at);
    }
    const quote = other.querySelector("[data-other-words]");
    quote.hidden = !words;
    quote.textContent = words ?? "";
    other.querySelector("[data-other-mine]").onclick = () => {
      waits = false;
      other.hidden = true;
      mine();
    };
    other.querySelector("[data-other-theirs]").onclick = () => {
      waits = false;
      other.hidden = true;
      theirs();
    };
    other.hidden = false;
  };
  const save = async () => {
    if (sending || waits) return;
    const body = new FormData(form);
    body.delete("Tep");
    body.set("nen", form.dataset.base);
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
            form.dataset.base = saved;
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
      form.dataset.base = saved;
      state.textContent = form.dataset.saved + " " + (await answer.text());
      localStorage.removeItem(key);
      offline.hidden = true;
    } catch {
      if (local()) state.textContent = form.dataset.local + " " + clock(Date.now());
      offline.hidden = navigator.onLine;
    }
  };
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    if (kept?.ticket === form.dataset.sent) localStorage.removeItem(key);
    else if (kept && kept.base === form.dataset.base) {
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
    // What lies on this device is not written over while somebody is asked about it.
    if (waits) return;
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
    local();
  });
}
