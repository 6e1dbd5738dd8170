import { expect, test } from "vitest";
import { wordSlipsIn } from "./slips-of-words";

test("words of a town's daily work are no slips of others", () => {
  const text =
    "防汛抗旱期间把雨情、水情、险情逐户通知，驻村干部走访入户、摸排登记、造册存档；确权颁证、改厕和秸秆禁烧的补贴由包村干部核稿会签，" +
    "旱情、墒情和疫病防疫的月报按期续报，不瞒报、不漏报、不迟报。";
  expect(wordSlipsIn(text)).toEqual([]);
});

test("one character for another of the same sound, and two turned, are found outside of phrases", () => {
  expect(wordSlipsIn("各村按时报送信袭。").map(({ right }) => right)).toEqual(["息"]);
  expect(wordSlipsIn("镇里精心织组了几场活动。").map(({ right }) => right)).toEqual(["组织"]);
});
