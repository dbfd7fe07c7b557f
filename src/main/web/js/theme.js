// @ts-check
/** Sets light or dark before anything is drawn; loaded as a plain script in the head. */
(() => {
  try {
    const chosen = localStorage.getItem("attest-theme");
    if (chosen === "light" || chosen === "dark") {
      document.documentElement.dataset.theme = chosen;
    }
  } catch {
    // Storage may be shut off; the system's choice holds then.
  }
})();
