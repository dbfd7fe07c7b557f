// @ts-check
/** Buttons that ask the server for more: they wait with the reader, and say so where no answer comes. */
import { element } from "./elements.js";

/** @param {HTMLButtonElement | HTMLElement} button @param {() => Promise<void>} ask */
export function asks(button, ask) {
  const failure = element("span.failure", { role: "alert" });
  button.addEventListener("click", async () => {
    button.setAttribute("aria-busy", "true");
    failure.remove();
    try {
      await ask();
    } catch (error) {
      failure.textContent = error instanceof Error ? error.message : String(error);
      button.after(failure);
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}
