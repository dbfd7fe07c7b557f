// @ts-check
/** On pages that are not the explorer's: leads back to what a reader looked at there. */
import { leftAt } from "./left-at.js";

const link = document.getElementById("way-back");
link?.setAttribute("href", `/${leftAt()}`);
