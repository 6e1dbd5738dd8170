/**
 * What an EQ field draws, as one line of text. Word uses it for circled numbers, pronunciations above a
 * character and fractions, and stores no result: the text is only in the field's code.
 */
export type DrawnField = { text: string; pronunciation: string };

type Parsed = { text: string; pronunciation: string; next: number };

/** What the field's code draws; null for another kind of field. */
export function drawnByEq(code: string): DrawnField | null {
  const start = /^\s*EQ\s*/i.exec(code)?.[0].length;
  if (start === undefined) return null;
  // Switches of the field itself: `\* jc2 \* "Font:宋体" \* hps10`.
  const body = code.slice(start).replace(/\\\*\s*("[^"]*"|\S+)\s*/g, "");
  const { text, pronunciation } = sequence(body, 0, false);
  return { text: text.trim(), pronunciation };
}

/** Text and commands up to a comma or the closing bracket of the enclosing command. */
function sequence(code: string, from: number, inside: boolean): Parsed {
  let text = "";
  let pronunciation = "";
  let at = from;
  while (at < code.length) {
    const char = code[at] as string;
    if (inside && (char === "," || char === ";" || char === ")")) break;
    if (char !== "\\") {
      text += char;
      at += 1;
      continue;
    }
    const done = command(code, at);
    text += done.text;
    pronunciation += done.pronunciation;
    at = done.next;
  }
  return { text, pronunciation, next: at };
}

/** `\o\ac(○,1)`: a letter, options with measures, and arguments in brackets. */
function command(code: string, from: number): Parsed {
  const head = /^\\([a-z]+)((?:\s*\\[a-z]+\s*\d*\s*)*)\s*\(/i.exec(code.slice(from));
  // A backslash before a bracket or comma escapes it.
  if (!head) return { text: code[from + 1] ?? "", pronunciation: "", next: from + 2 };
  const all: Parsed[] = [];
  let at = from + head[0].length;
  for (;;) {
    const argument = sequence(code, at, true);
    all.push(argument);
    at = argument.next + 1;
    if (argument.next >= code.length || code[argument.next] === ")") break;
  }
  const name = (head[1] as string).toLowerCase();
  const options = (head[2] as string).toLowerCase();
  const inner = all.map(({ pronunciation }) => pronunciation).join("");
  const content = drawn(
    name,
    options,
    all.map(({ text }) => text.trim()),
  );
  return { text: content.text, pronunciation: inner + content.pronunciation, next: at };
}

function drawn(name: string, options: string, words: readonly string[]): DrawnField {
  const plain = (text: string): DrawnField => ({ text, pronunciation: "" });
  const [first = "", second = ""] = words;
  if (name === "o" && /^[○〇◯]$/.test(first) && words.length === 2) return plain(circled(second));
  if (name === "o" && options.includes("\\ad") && words.length === 2)
    return { text: second, pronunciation: first };
  if (name === "f") return plain(`${first}/${second}`);
  if (name === "r") return plain(words.length === 2 ? `${first}√${second}` : `√${first}`);
  return plain(words.join(name === "l" ? "，" : ""));
}

/** ① for 1; text without a circled form is put in brackets. */
function circled(text: string): string {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= 20) return String.fromCharCode(0x245f + number);
  if (number >= 21 && number <= 35) return String.fromCharCode(0x3250 + number - 20);
  if (number >= 36 && number <= 50) return String.fromCharCode(0x32b0 + number - 35);
  return `（${text}）`;
}
