// What pages do a little better with a script; every page works without. Wired by data attributes.
(() => {
  "use strict";
  const all = (selector, act) => document.querySelectorAll(selector).forEach(act);

  // A second click on a command is not sent; the first one's button says that it is at work.
  all("form[method=post]", (form) => form.addEventListener("submit", (event) => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    const button = form.querySelector("button[data-busy]");
    if (button) { button.textContent = button.dataset.busy; button.setAttribute("aria-disabled", "true"); }
  }));
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) { all("form[data-sent]", (form) => { delete form.dataset.sent; }); window.location.reload(); }
  });

  // A page that waits asks now and then whether its state has changed.
  all("[data-watch]", (element) => {
    let left = 200;
    const ask = async () => {
      if (left-- <= 0) { return; }
      try {
        const answer = await fetch(element.dataset.watch, {headers: {Accept: "text/plain"}});
        if (answer.ok && (await answer.text()) !== element.dataset.state) { window.location.reload(); return; }
      } catch { /* the next turn may reach it */ }
      window.setTimeout(ask, 3000);
    };
    window.setTimeout(ask, 3000);
  });

  // A receipt just counted is printed at once.
  all("[data-print]", () => window.print());

  // A chosen file becomes the text of its field, which is what is sent.
  all("input[type=file][data-into]", (input) => input.addEventListener("change", async () => {
    const field = document.getElementById(input.dataset.into);
    if (input.files.length === 1 && input.files[0].size < 1000000) { field.value = await input.files[0].text(); field.focus(); }
  }));
  all("[data-script]", (element) => { element.hidden = false; });

  // A password can be looked at.
  all("input[type=checkbox][data-shows]", (box) => box.addEventListener("change", () => {
    document.getElementById(box.dataset.shows).type = box.checked ? "text" : "password";
  }));

  // Two minutes before a session ends its reader is told, and can go on without losing anything.
  all("[data-session-seconds]", (notice) => {
    const before = Math.max(0, Number(notice.dataset.sessionSeconds) - 120);
    window.setTimeout(() => { notice.hidden = false; }, Math.min(before * 1000, 2147483647));
    const more = notice.querySelector("[data-more]");
    if (more) {
      more.addEventListener("click", async () => {
        const answer = await fetch(more.dataset.more, {method: "GET"});
        if (answer.ok && !answer.redirected) { notice.hidden = true; }
      });
    }
  });
})();
