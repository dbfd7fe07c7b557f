// @ts-check
import { element } from "./elements.js";
import { hour, isTime, when } from "./when.js";

/** A time in words, with its EDTF for those who point at it. @param {string} edtf */
export const toldTime = (edtf) => element("span.time", { title: edtf }, when(edtf));

/** The same as plain text. @param {string} value */
export const toldPlainly = (value) => (isTime(value) ? when(value) : hour(value));

/** A value as people read it: times in words, all else as it is. @param {string} value */
export const told = (value) => (isTime(value) ? toldTime(value) : hour(value));
