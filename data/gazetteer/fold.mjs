/** Letters that Unicode does not decompose; the Java class PlaceNames keeps the same table. */
const LETTERS = {
  'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ł': 'l', 'ı': 'i', 'ħ': 'h', 'ŧ': 't', 'ŋ': 'n', 'ə': 'a', 'ǝ': 'a',
  'ɓ': 'b', 'ɗ': 'd', 'ƙ': 'k', 'ƴ': 'y', 'ɛ': 'e', 'ɔ': 'o',
};
const DROPPED = /['’‘ʼʻʿʾ`´ʹʺ′.·\u0300-\u036f]/u;

/** Lower case, ASCII letters and digits, single spaces: accents, apostrophes and full stops vanish, all else separates words. */
export function fold(name) {
  let folded = '';
  for (const character of name.normalize('NFD').toLowerCase().normalize('NFD')) {
    if (/[a-z0-9]/.test(character)) folded += character;
    else if (LETTERS[character]) folded += LETTERS[character];
    else if (!DROPPED.test(character)) folded += ' ';
  }
  return folded.trim().replace(/ +/g, ' ');
}

export const slug = (name) => fold(name).replaceAll(' ', '-');
