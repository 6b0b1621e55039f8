// Creates or asks for a passkey, then sends the form with it. Without this the password works.
const canDo = window.PublicKeyCredential?.parseCreationOptionsFromJSON && navigator.credentials;
for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!canDo) {
    form.hidden = true;
    continue;
  }
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    if (form.elements.khoa.value) return;
    event.preventDefault();
    const failed = form.querySelector(".error");
    failed.hidden = true;
    try {
      const token = new FormData();
      token.set("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
      const answer = await fetch(form.dataset.options, { method: "POST", body: token });
      if (!answer.ok) throw new Error(answer.status);
      const json = await answer.json();
      const credential =
        form.dataset.passkey === "create"
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) });
      form.elements.khoa.value = JSON.stringify(credential);
      form.requestSubmit();
    } catch {
      failed.textContent = form.dataset.failed;
      failed.hidden = false;
    }
  });
}
