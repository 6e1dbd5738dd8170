const marks = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
let count = 0;

/** The mark of the step with that number, from 0: circled as far as there are such characters. */
export function stepMark(number) {
  return marks[number] ?? `(${number + 1})`;
}

/**
 * Runs one step and prints one line with its duration. A slow step prints what it is doing.
 *
 * @template T
 * @param {string} title
 * @param {(say: (text: string) => void) => Promise<[result: string, value?: T]>} work
 * @returns {Promise<T | undefined>} the value of the work
 */
export async function step(title, work) {
  const mark = stepMark(count);
  count += 1;
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  let ticking;
  const say = (text) => {
    clearInterval(ticking);
    const line = () => `${mark} ${title}  ${text}…`;
    if (!process.stdout.isTTY) return console.log(line());
    const draw = () => process.stdout.write(`\r\x1b[K${line()} ${seconds()} s`);
    draw();
    ticking = setInterval(draw, 200);
  };
  try {
    const [result, value] = await work(say);
    if (ticking) process.stdout.write("\r\x1b[K");
    console.log(`${mark} ${title}  ${result} (${seconds()} s)`);
    return value;
  } catch (error) {
    if (ticking) process.stdout.write("\n");
    throw error;
  } finally {
    clearInterval(ticking);
  }
}
