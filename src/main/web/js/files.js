// @ts-check
/** Lets a person keep what is shown. */
import { element } from "./elements.js";

/** Saves under a name. @param {Blob} blob @param {string} name */
export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = /** @type {HTMLAnchorElement} */ (element("a", { href: address, download: name }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Rows as RFC 4180 has them. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 *  @param {string[]} columns @param {string[][]} rows */
export function csv(columns, rows) {
  return [columns, ...rows].map((row) => row.map(field).join(",")).join("\r\n") + "\r\n";
}

function field(text) {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows for the clipboard: spreadsheets take tabs. @param {string[]} columns @param {string[][]} rows */
export const tabbed = (columns, rows) => [columns, ...rows].map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");

/** A name for a file: letters, digits and hyphens. @param {string} text */
export const fileName = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "attest";
