import type { LineCleaning } from "./characters";

/**
 * Programs that print glyphs by shape write a radical in place of the character of the same shape: “⻘石镇人⺠政府”.
 * Kangxi radicals (U+2F00–2FDF) have a compatibility decomposition; those of the supplement (U+2E80–2EFF) are
 * mapped as in Unicode's EquivalentUnifiedIdeograph.txt.
 */
const supplement =
  "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";
const equivalents =
  "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢尣巳幺彑忄㣺扌攵旡日月歺母民氵氺灬爫爫丬牛犭王目示礻糹纟罓罒㓁冗羊耂肀聿肉艹艹艹虎衤覀西见角讠贝足车辶辶辶邑钅長镸长门阜阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

/**
 * The simplified characters of radicals with a traditional form: “⼾” has the shape of 户 in a font for
 * simplified text.
 */
const simplified = new Map(
  "戶户見见貝贝車车長长門门韋韦頁页風风飛飞馬马鬥斗魚鱼鳥鸟鹵卤麥麦黃黄黽黾齊齐齒齿龍龙龜龟靑青"
    .match(/../g)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

const radical = /[\u2e80-\u2fdf]/g;

/** The character that a radical stands for. */
export function characterOfRadical(was: string): string {
  const at = supplement.indexOf(was);
  const unified = at < 0 ? was.normalize("NFKC") : (equivalents[at] ?? was);
  return simplified.get(unified) ?? unified;
}

/** “⻘石镇人⺠政府” → “青石镇人民政府”. */
export const withoutRadicals: LineCleaning = (text, record) =>
  text.replace(radical, (was) => {
    const became = characterOfRadical(was);
    if (became !== was) record.add("radical", was, became);
    return became;
  });
