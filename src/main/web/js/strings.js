// @ts-check
/** Every word that the explorer says in English. Functions where words depend on numbers or names. */
import { grouped, plural, spelled } from "./numbers.js";

export const strings = {
  site: "Attest",
  pageTitle: (/** @type {string} */ title) => (title === "" ? "Attest" : `${title} – Attest`),
  nav: { start: "Documents", claims: "Claims", timeline: "Timeline", map: "Map", network: "Network", queries: "Queries", sparql: "SPARQL" },
  theme: { auto: "Colours: as the system", light: "Colours: light", dark: "Colours: dark" },
  loading: "Loading…",
  indexing: "The search index is being made. Names are found already, as far as they were read; the rest comes by itself.",
  failed: { title: "This cannot be shown", gone: "The server has gone", again: "Try again", search: "Search for something else", home: "See all documents", nowhere: "There is no page at this address.",
    noAnswer: "The server did not answer.", unreachable: "The server cannot be reached. Is ‘attest serve’ still running?",
    status: (/** @type {number} */ status) => `The server answered ${status}.`, oldBrowser: "This page could not be loaded. Reload it, or use a browser of this year." },
  nothing: "Nothing to show here.",
  more: "Show more",
  shown: (/** @type {number} */ shown, /** @type {number} */ all) => `${grouped(shown)} of ${grouped(all)} shown`,
  words: "words in the text",
  backTo: (/** @type {string} */ page) => (page === "" ? "← Back" : `← Back to ${page}`),
  noDay: "Write a day, a month or a year: 1997-10-19, 1997-10 or 1997.",

  counts: {
    statements: (/** @type {number} */ n) => plural(n, "statement", "statements"), events: (/** @type {number} */ n) => plural(n, "event", "events"),
    persons: (/** @type {number} */ n) => plural(n, "person", "people"), actors: (/** @type {number} */ n) => plural(n, "organization or group", "organizations and groups"),
    places: (/** @type {number} */ n) => plural(n, "place", "places"), documents: (/** @type {number} */ n) => plural(n, "document", "documents"),
    rows: (/** @type {number} */ n) => plural(n, "row", "rows"), results: (/** @type {number} */ n) => plural(n, "result", "results"),
    sources: (/** @type {number} */ n) => plural(n, "source", "sources"),
  },
  kinds: { event: "Event", person: "Person", actor: "Somebody", organization: "Organization", group: "Group", place: "Place", time: "Time", speech: "Speech", document: "Document" },
  kindsMany: { event: "Events", person: "People", actor: "Somebody", organization: "Organizations", group: "Groups", place: "Places", time: "Times", speech: "Speech", document: "Documents" },
  undated: "undated",
  legend: { name: "Legend", kinds: "Kinds", factuality: "How sure the source is" },

  /** What each value of att:factuality means. */
  factuality: {
    Factual: "said as a fact", Probable: "probable", Possible: "possible", Intended: "intended, not said to have happened",
    Hypothetical: "only under a condition", Generic: "a habit or rule", Counterfactual: "said not to be so", Unspecified: "left open",
  },
  /** The six that are drawn apart. */
  commitments: { factual: "said as a fact", possible: "probable or possible", intended: "intended", supposed: "supposed, or a rule", denied: "said not to be so", open: "left open" },

  /** What its subject is, before a vowel. */
  isAn: "is an",
  /** A triple's property as the verb of a sentence, by local name. */
  /** What can end is told in both tenses: the graph holds until when something was so where a text says it, but not whether it still is. */
  verbs: {
    type: "is a", label: "is called", altLabel: "is also called",
    agent: "was done by", patient: "was done to", recipient: "was directed to", instrument: "was done with", participant: "involved",
    place: "took place in", origin: "began from", destination: "led to", topic: "was about", content: "was said as",
    edtf: "is dated", timeOfDay: "took place at", duration: "lasted", earliestStart: "began no earlier than", latestStart: "began no later than",
    earliestEnd: "ended no earlier than", latestEnd: "ended no later than",
    memberOf: "is or was a member of", leads: "leads or led", founded: "founded", employedBy: "is or was employed by", childOf: "is a child of", parentOf: "is a parent of", siblingOf: "is a sibling of",
    spouseOf: "is or was married to", relativeOf: "is a relative of", knows: "knows or knew", livesIn: "lives or lived in", bornIn: "was born in", basedIn: "is or was based in", partOf: "is or was part of",
    occupation: "works or worked as", holdsPosition: "holds or held the position", nationality: "is or was a national of", speaks: "speaks", within: "lies in", near: "is near",
    alliedWith: "is or was allied with", opposes: "opposes or opposed", supports: "supports or supported", subordinateTo: "is or was under", educatedAt: "was educated at", contributesTo: "contributes or contributed to",
    size: "numbers", age: "is or was aged",
    before: "came before", after: "came after", during: "happened during", contains: "contained", overlaps: "overlapped", simultaneousWith: "happened at the time of", subEventOf: "was part of",
  },
  /** Properties whose names are no words of their own. */
  terms: { edtf: "date", label: "name", altLabel: "other name", timeOfDay: "hour" },
  /** What an order rests on. */
  bases: { words: "read from the words", dates: "by the dates of the two", telling: "read from the sequence of telling; nobody says so", course: "read from how such things go; nobody says so", solver: "inferred from other times and orders", place: "guessed from where the two stand; nobody says so" },
  voice: { nobody: "worked out from these words; nobody says so", reckoned: "worked out from the text", reckonedTitle: "The words quoted do not give this date by themselves", says: "says", denies: "denies it", denial: /\bden(?:y|ies|ied|ying|ials?)\b/i,
    /** Verbs by which a speaker does not say that something is so; they are shown as they stand. */
    unlike: /^(?:den(?:y|ies|ied|ying)|(?:doubt|disput|refut|reject|fear|hop|wish|want|threaten|suspect|promis|refus|propos|suggest|wonder)(?:e|s|es|ed|d|ing)?)$/i,
    /** What who speaks does where it is not said as a fact, by value of att:factuality. */
    verbs: { Probable: "holds it probable", Possible: "holds it possible", Intended: "says it is intended", Hypothetical: "says it under a condition", Generic: "says it as a rule", Counterfactual: "says it is not so", Unspecified: "leaves it open" },
    through: "through", then: ", then ", confidence: (/** @type {string} */ share) => `${share} of such readings right`, confidenceColumn: "confidence (share of such readings that were right)",
    confidenceTitle: "When people checked readings of this kind, this share was right. It is not of this very statement, and not about whether it is true." },

  cite: {
    name: "Copy citation", title: "Copy these words with their document, who says so, and a link", done: "Copied", source: "Source", nobody: "not named", failed: "The browser did not allow copying.",
    place: (/** @type {number} */ begin, /** @type {number} */ end) => `characters ${grouped(begin + 1)}–${grouped(end)}`,
  },
  help: {
    open: "Help (?)", title: "Help", ask: "What do these words and numbers mean?",
    terms: [
      ["confidence", "‘57 % of such readings right’ beside a statement: when people checked a sample of readings of this kind, 57 in a hundred were right. It is of the kind, not of this very statement, and says nothing of whether it is true, or how sure the one is who says so."],
      ["how sure the source is", "What the one who speaks makes of it: a fact, probable or possible, intended, supposed, not so, or left open."],
      ["says, denies, through", "Whose statement it is, and through whom it reached the document. ‘Denies it’ stands where the words say so; else ‘says it is not so’."],
      ["statement", "One thing that somebody says, with its words: that a man was arrested is one statement, and when it was is another."],
      ["they agree", "Said only of sources that do not depend on each other and say the same. Where one quotes the other, or one is only more exact, that is said."],
      ["inferred", "Nobody says so; it follows from other times and orders."],
      ["address", "A name like that of a web page, which stands for one thing only, however many others are called the same. Tables that are copied or saved have it in their last columns."],
    ],
  },
  keys: {
    title: "Keys", close: "Close",
    groups: [
      ["Everywhere", [["/", "search"], ["?", "this help"], ["j k", "next section, the one before"], ["Esc", "close what is open, let go of what is kept"], ["g d", "documents"], ["g t", "timeline"], ["g m", "map"], ["g n", "network"], ["g c", "claims"], ["g q", "queries"]]],
      ["In a table", [["↓ ↑", "the same in the next row, in the row before"]]],
      ["In a text", [["← →", "from highlight to highlight"], ["Enter", "keep what is said there"], ["Home End", "first and last highlight"]]],
      ["In a picture", [["← → ↑ ↓", "from one to the next; on the map, move"], ["Enter", "open the words, show the neighbours"], ["+ −", "zoom"]]],
    ],
  },
  unknown: {
    title: "Not read", lead: "Of this nothing was read in any document:", event: { time: "when", place: "where", agent: "by whom", patient: "to whom" },
    person: { bornIn: "where born", livesIn: "where they live", occupation: "what they work as", memberOf: "what they belong to", age: "their age", relatives: "whom they are related to" },
    organization: { leads: "who leads it", basedIn: "where it is based", founded: "who founded it", partOf: "what it is part of" },
  },
  table: { copy: "Copy", csv: "Save as CSV", copied: "Copied.", notCopied: "The browser did not allow copying.", name: "Table", all: (/** @type {number} */ n) => `Show all ${grouped(n)} rows` },
  pictures: { svg: "Save as SVG", png: "Save as PNG", failed: "The picture could not be made." },
  finder: { label: "Search names and texts", placeholder: "Search names and texts", go: "Search", also: (/** @type {string} */ name) => `also ${name}`,
    told: (/** @type {string} */ words, /** @type {string | undefined} */ title) => (title === undefined ? `“${words}”` : `“${words}” · ${title}`), empty: "Write a name.",
    none: (/** @type {string} */ words) => `Nothing here is called ‘${words}’, or nearly so.`, nearest: (/** @type {string} */ words) => `Nothing here is called exactly ‘${words}’. Choose one of the nearest.`,
    several: (/** @type {string} */ words) => `Several are called ‘${words}’. Choose one.` },

  start: {
    title: "Documents", lead: "Who, where, when, and who says so.", empty: "Nothing has been read yet.",
    steps: [["Put your texts into a folder: plain text, Markdown, HTML, PDF, Word, OpenDocument, RTF, e-mail or e-books."], ["Stop this server with Ctrl-C and read them:", "attest build FOLDER"], ["Start it again:", "attest serve"]],
    elsewhere: "Where the store was named with --store, name it in both.", demo: ["To look around first, let", "attest demo", "read the ten narratives that come with the program."],
    next: "What to do next", one: "Read it", onlyOne: "every highlight says who says so, and how sure", more: "To compare what several say, stop the server and add further texts with",
    ways: { search: ["Search", "names, places, dates, words"], timeline: ["Timeline", "what happened when"], map: ["Map", "where, and who went where"], network: ["Network", "who has to do with whom"], claims: ["Claims", "where accounts differ"],
      query: ["Not told as fact", "what was denied, planned or feared"], queries: ["Queries", "questions as forms"] },
  },
  reader: {
    crumb: "Documents", panel: "What is said here", nothing: "Nothing was read from this document.",
    hint: "Point at a highlight to see what is said there, and by whom. Click to keep it; Escape lets go. Select a passage to see what was read from it, and what was not. With the keyboard, go to the text with Tab and on with the arrow keys.",
    touch: "Touch a highlight to see what is said there, and by whom.", close: "Close", below: "More below",
    notHappened: (/** @type {string} */ words) => `Not told as having happened: ${words}.`,
    details: (/** @type {number} */ n) => `What it is, names, order and exact bounds (${n})`, noStatement: "No statement stands in exactly these words.",
    speaks: (/** @type {string} */ name) => `${name} speaks`, selected: "Selected", cited: "The words asked for", nothingRead: "Nothing was read from these words.", silent: "Nothing was read from:",
  },
  queries: {
    title: "Queries", none: "There are no queries.", ask: "Ask", asking: "Asking…", long: "Still asking. The more of the fields are filled in, the sooner there is an answer.", none404: "No such query", nothing: "Nothing that was read answers this.",
    tryNext: "Less may be asked for, or the texts may say what was not read from them:", without: (/** @type {string} */ value, /** @type {string} */ meaning) => `Ask without ‘${value}’ (${meaning})`,
    inTexts: (/** @type {string} */ value) => `Look for ‘${value}’ in the texts`, searchTexts: "Look for words in the texts",
    /** Columns whose names are no plain words. */
    columns: { document_title: "document", commitment: "how sure", first_commitment: "how sure the first is", second_commitment: "how sure the second is" }, addressOf: (/** @type {string} */ column) => `address of ${column}`,
    missing: (/** @type {string} */ name) => `There is no query ‘${name}’.`, firstRows: (/** @type {number} */ n) => `the first ${plural(n, "row", "rows")}`, answer: "Answer", sparql: "Open in the SPARQL editor", any: "any", open: "open", files: "All rows as",
    /** What stands in an empty field, by kind of parameter. */
    expects: { actor: "a person, organization or group", person: "a person", organization: "an organization", place: "a place", event: "an event", document: "a document", thing: "a name", iri: "a term of the graph, such as att:memberOf", type: "a kind of event, such as Killing" },
  },
  search: {
    title: "Search", for: (/** @type {string} */ words) => `Results for ‘${words}’`, empty: "Type a name, a place, a date or words of the texts.",
    nothing: (/** @type {string} */ words) => `Nothing is called or says ‘${words}’.`, suggestions: "Much is told of", all: "All", texts: "In the texts", kinds: "Kinds", inDocuments: (/** @type {number} */ n) => `in ${plural(n, "document", "documents")}`,
    sections: { names: "Names", events: "Events", documents: "Documents", scattered: "Documents with the words here and there", texts: "In the texts" }, similar: "Similar spellings", similarHint: (/** @type {string} */ words) => `Not written ‘${words}’, but nearly so.`,
    fit: { similar: (/** @type {string} */ words) => `Nothing is written ‘${words}’. These are similar spellings.`, some: (/** @type {string} */ words) => `Nothing has all the words of ‘${words}’. These have some of them.` },
  },
  said: { passage: "these words", open: (/** @type {string} */ title) => `Read these words in ‘${title}’` },
  when: {
    until: (/** @type {string} */ day) => `until ${day}`, since: (/** @type {string} */ day) => `since ${day}`, between: (/** @type {string} */ from, /** @type {string} */ until) => `${from} – ${until}`,
    or: " or ", about: (/** @type {string} */ day) => `about ${day}`, perhaps: (/** @type {string} */ day) => `perhaps ${day}`, century: (/** @type {number} */ n) => `${n}th century`,
  },
  thing: {
    title: "Thing", onThisPage: "On this page", also: "also", relations: "Relations", told: "What is told of it", order: "Before and after", events: "Events", about: "What is said, by source", by: (/** @type {string} */ name) => `What ${name} says`, documents: "Documents", neighbours: "Neighbours",
    again: (/** @type {number} */ n, /** @type {string} */ sources) => `Said ${n === 1 ? "once more" : `${grouped(n)} times more`}, by ${sources}`,
    notAll: (/** @type {string} */ words) => `Not told as having happened by all: ${words}.`,
    naming: (/** @type {number} */ n) => `${plural(n, "further statement", "further statements")} only ${n === 1 ? "names" : "name"} somebody or something`,
    unspoken: (/** @type {number} */ n) => `${plural(n, "further reading", "further readings")} from these words ${n === 1 ? "is" : "are"} nobody’s speech: names, kinds, order, exact bounds`,
    workedOut: "Worked out, said by nobody",
    undated: "no date", accounts: "Compare accounts", preceding: "What came before", timeline: "Timeline", map: "Map", network: "Network", noRelations: "No relation is stated.", noEvents: "It has no part in an event.",
    looked: (/** @type {number} */ looked, /** @type {number} */ all) => `The first ${grouped(looked)} of ${grouped(all)} statements were looked at.`,
    source: (/** @type {string} */ name) => `${name} says`,
    geonames: "GeoNames", catalogue: "catalogue", called: "Which document uses which name", others: (/** @type {number} */ n) => `and ${plural(n, "other", "others")}`, claims: "Contradictions",
    arranged: "Arrangement", together: "All together", apart: "By source", inferred: "Inferred", eventsLeft: (/** @type {number} */ shown, /** @type {number} */ all) => `Of ${grouped(all)} events the first ${grouped(shown)} are arranged here; ‘All together’ has them all.`,
    /** Which part somebody or something has in an event, by local name. */
    parts: { agent: "did this", patient: "to whom this was done", recipient: "to whom it was directed", participant: "took part", instrument: "what it was done with", place: "where it took place", origin: "where it began", destination: "where it led", topic: "what it was about" },
    role: "Part", document: "Document", link: "Link", from: "Begins no earlier than", until: "Ends no later than", what: "Event", time: "When", words: "Words", sure: "How sure", who: "Who says so", quoted: "own words only",
  },
  decisions: {
    title: "What people decided", one: "These are one:", and: "and", apart: (/** @type {string} */ title) => `Not the same in ‘${title}’: there it stands for itself.`, rejected: "Rejected as misread",
    decided: (/** @type {string} */ by, /** @type {string} */ day) => `decided by ${by}, ${day}`, undone: (/** @type {string} */ by, /** @type {string} */ day) => `undone by ${by}, ${day}`,
    rejectedBy: (/** @type {string} */ by, /** @type {string} */ day) => `Rejected as misread by ${by}, ${day}`, restoredBy: (/** @type {string} */ by, /** @type {string} */ day) => `restored by ${by}, ${day}`,
  },
  claims: {
    title: "Claims", lead: "One happening as each who tells of it tells it: who says what, through whom, where they agree and where they differ.",
    find: "Find an event", several: "Told by several", none: "No event in this store is told by more than one voice. Find one to see how it is told.", accounts: (/** @type {number} */ n) => plural(n, "account", "accounts"),
    one: "Only one voice tells of this.", differsByChain: (/** @type {string} */ name) => `What ${name} is said to have said differs by who passes it on: each way has a column of its own.`,
    thisWay: "as it came this way", direct: "without anybody between", aspect: "What",
    /** How what several say of one thing fits together: of two, of more, and why it is called so. */
    verdicts: {
      agree: ["They agree", "They agree", "Sources that do not depend on each other say the same."],
      quoted: ["One quotes the other", "Some quote others", "The same, but one only passes on what the other says: that confirms nothing."],
      handed: ["The same, through one person", "The same, through one person", "The same, but all of it came through the same person: that confirms little."],
      again: ["One person, twice", "One person, several times", "The same person says the same in several documents."],
      surer: ["One is surer", "Some are surer", "The same, but one states as a fact what another does not."],
      exact: ["One is more exact", "Some are more exact", "What one says lies within what the other says."],
      more: ["One names more", "Some name more", "One names others besides."],
      fit: ["They fit together", "They fit together", "Not the same, but both can be true."],
      differ: ["They differ", "They differ", "Not all of it can be true."],
    },
    aspects: { type: "What happened", agent: "Who did it", patient: "To whom", recipient: "Directed to", participant: "Also involved", instrument: "With what", place: "Where", origin: "From", destination: "To", time: "When", hour: "At what hour", number: "How many", topic: "About", other: "Further" },
    moreAccounts: (/** @type {number} */ n) => `Show ${plural(n, "more account", "more accounts")}`, silent: "does not say", speaks: "speaks of it", table: "Accounts",
    on: { hour: "the hour" }, some: (/** @type {number} */ telling, /** @type {number} */ all) => `${spelled(telling)} of ${spelled(all)} say`,
    summary: { agree: "they agree on", quoted: "one only quotes another on", handed: "they say the same, but through one person, on", again: "one person says the same again on", surer: "some are surer than others on",
      exact: "some are more exact than others on", more: "some name more than others on", fit: "what they say fits together on", differ: "they differ on" },
    contradictions: "Statements that cannot all hold", contradictionsShort: "Cannot all hold", otherwise: "Denied or told otherwise", asQuery: "The same as a query", orMore: (/** @type {number} */ n) => `${grouped(n)}+`, noContradictions: "No times or places that were read exclude each other. Nothing more is compared here, so this does not say that the accounts agree: what one states and another denies is listed under ‘Denied or told otherwise’.",
    contradictionsHint: "Found by comparing all times and places. Any of the statements may be the wrong one; nothing was corrected. What one states and another denies, and other values that differ, are listed under ‘Denied or told otherwise’.",
    aside: "Least certain: the rest of the timeline was inferred without it.", concerns: "About", ofAll: "All contradictions",
    reasons: { "times that exclude each other": "Times that exclude each other", "one person in two places at once": "One person in two places at once" },
    columns: { contradiction: "contradiction", aside: "set aside" },
  },
};
