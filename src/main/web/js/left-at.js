// @ts-check
/** Where a reader was in the explorer when they went to other pages of this server. */

const KEY = "attest-left-at";

/** @param {string} hash  of the view that is left */
export function leaveAt(hash) {
  try {
    sessionStorage.setItem(KEY, hash);
  } catch {
    // Storage may be shut off: the way back leads to the first page.
  }
}

/** The hash of what was shown last; that of the first page where nobody knows. */
export function leftAt() {
  try {
    const hash = sessionStorage.getItem(KEY) ?? "";
    return hash.startsWith("#/") ? hash : "#/";
  } catch {
    return "#/";
  }
}
