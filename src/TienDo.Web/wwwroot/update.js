// Keeps what is typed: at once on this device, every few seconds on the server; says which of both.
const form = document.querySelector("form[data-draft]");
if (form) {
  const key = "tiendo:" + form.dataset.key;
  const state = document.querySelector("[data-save-state]");
  const offline = document.querySelector(".offline");
  const names = ["NoiDung", "Xong", "Ky", "SanPham", "VbSo", "VbNgay", "SlTen", "SlGia", "SlNguon", "LkDiaChi"];
  let timer;
  let sending = false;
  const clock = () => new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
  const values = () => Object.fromEntries(names.map((name) => [name, new FormData(form).get(name)]));
  const local = () => {
    try {
      localStorage.setItem(key, JSON.stringify({ ticket: form.elements.MaPhieu.value, values: values() }));
      return true;
    } catch {
      return false;
    }
  };
  const save = async () => {
    if (sending) return;
    const body = new FormData(form);
    body.delete("Tep");
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body, redirect: "error" });
      if (!answer.ok) throw new Error(answer.status);
      state.textContent = form.dataset.saved + " " + (await answer.text());
      localStorage.removeItem(key);
      offline.hidden = true;
    } catch {
      if (local()) state.textContent = form.dataset.local + " " + clock();
      offline.hidden = navigator.onLine;
    }
  };
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    if (kept?.ticket === form.dataset.sent) localStorage.removeItem(key);
    else if (kept) {
      form.elements.MaPhieu.value = kept.ticket;
      for (const [name, value] of Object.entries(kept.values)) {
        const field = form.elements[name];
        if (field && value !== null) field.value = value;
      }
      save();
    }
  } catch {
    localStorage.removeItem(key);
  }
  form.addEventListener("input", () => {
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
