// @ts-check
/** Measures names before they are written. */

/** @param {number} size  of the letters, in pixels @returns {(text: string, look?: {bold?: boolean, italic?: boolean}) => number} how wide a text in the page's letters is; each is measured once */
export function ruler(size) {
  const pen = document.createElement("canvas").getContext("2d");
  const family = getComputedStyle(document.documentElement).getPropertyValue("--sans");
  const known = new Map();
  return (text, { bold = false, italic = false } = {}) => {
    const key = `${bold}${italic}${text}`;
    if (!known.has(key)) {
      if (pen !== null) {
        pen.font = `${italic ? "italic " : ""}${bold ? 600 : 400} ${size}px ${family}`;
      }
      known.set(key, pen?.measureText(text).width ?? text.length * size * WIDE);
    }
    return known.get(key);
  };
}

/** How wide a letter is on average, for each pixel of its size. */
const WIDE = 0.64;
