// From what a reader types or pastes to the codes they may mean.

/** The codes that match, best first; all of them for an empty query. `words` may not be here yet. */
export function search(index, words, query) {
  const pasted = /SIP\/2\.0 ([1-6]\d\d)/.exec(query);
  if (pasted) return [Number(pasted[1])].filter((code) => index.codes.some(([known]) => known === code));
  const whole = query.trim().toLowerCase();
  const typed = wordsOf(whole);
  const found = [];
  for (const [code, phrase] of index.codes) {
    const entry = words?.[code] ?? { phrase, gist: "", keywords: [] };
    const scores = typed.map((word) => wordScore(index, code, entry, word));
    const phraseScore = whole === entry.phrase.toLowerCase() ? 80 : entry.keywords.includes(whole) ? 50 : 0;
    const isFit = scores.every(Boolean);
    if (isFit || phraseScore) found.push({ code, score: (isFit ? sum(scores) : 0) + phraseScore });
  }
  found.sort((one, other) => other.score - one.score);
  return found.map(({ code }) => code);
}

/** How well one word fits a code; 0 if it does not. */
function wordScore(index, code, { phrase, gist, keywords }, word) {
  const number = String(code);
  if (number === word) return 100;
  if (number.startsWith(word) || word === `${number[0]}xx`) return 60;
  const keyword = Math.max(0, ...keywords.map((text) => prefixScore(text, word, 16, 12)));
  return Math.max(
    prefixScore(phrase, word, 40, 30),
    keyword,
    prefixScore(index.classes[number[0]], word, 8, 8),
    prefixScore(gist, word, 4, 0),
  );
}

/** `whole` if the word is one of the text, `part` if it begins one, else 0. */
function prefixScore(text, word, whole, part) {
  let score = 0;
  for (const candidate of wordsOf(text.toLowerCase())) {
    if (candidate === word) return whole;
    if (candidate.startsWith(word)) score = part;
  }
  return score;
}

const sum = (scores) => scores.reduce((total, score) => total + score, 0);

/** The words of a text: what stands between spaces and punctuation. */
function wordsOf(text) {
  return text.split(/[\s!-/:-@[-`{-~]+/).filter(Boolean);
}
