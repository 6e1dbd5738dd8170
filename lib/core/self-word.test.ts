import { describe, expect, test } from "vitest";
import { areaWordsOf, inOwnWords, ownWordOf, selfWordOf, yourWordOf } from "./self-word";
import { reportingKinds, type UnitKind, unitKinds } from "./unit-kind";

describe("a unit calls itself by its name's ending", () => {
  test.each<[UnitKind, string, string]>([
    ["province", "云岭省人民政府", "我省"],
    ["province", "北原自治区", "我区"],
    ["province", "江口市", "我市"],
    ["city", "临川市人民政府", "我市"],
    ["city", "雪原州", "我州"],
    ["city", "南屏壮族自治州人民政府", "我州"],
    ["city", "白音盟行政公署", "我盟"],
    ["city", "白音盟", "我盟"],
    ["city", "西岭地区", "我地区"],
    ["county", "青山县人民政府", "我县"],
    ["county", "云台自治县", "我县"],
    ["county", "河东区", "我区"],
    ["county", "桐城市人民政府", "我市"],
    ["county", "科左旗", "我旗"],
    ["township", "青山县柳河镇人民政府", "我镇"],
    ["township", "柳河镇", "我镇"],
    ["township", "白鹭乡人民政府", "我乡"],
    ["township", "石门回族乡", "我乡"],
    ["township", "石门彝族苗族民族乡人民政府", "我乡"],
    ["township", "城关街道办事处", "我街道"],
    ["township", "青山县人民政府城关街道办事处", "我街道"],
    ["township", "青山市柳河街", "我街道"],
    ["township", "乌兰苏木人民政府", "我苏木"],
    ["township", "东湖管理区", "我区"],
    ["township", "红星农场", "我场"],
    ["township", "柳河镇党委政府", "我镇"],
    ["office", "青山县人民政府办公室", "我办"],
    ["office", "县政府办", "我办"],
    ["office", "临川市人民政府办公厅", "我厅"],
    ["office", "青山县政务服务和大数据局", "我局"],
    ["office", "青山县电子政务中心", "我中心"],
    ["department", "青山县财政局", "我局"],
    ["department", "青山县发展和改革委员会", "我委"],
    ["department", "县发改委", "我委"],
    ["department", "青山县发展和改革局（青山县粮食和物资储备局）", "我局"],
    ["department", "青山县农业农村局(新设)", "我局"],
    ["department", "青山县人民防空办公室", "我办"],
    ["department", "县人防办", "我办"],
    ["department", "云岭省水利厅", "我厅"],
    ["department", "青山县残疾人联合会", "我会"],
    ["department", "县残联", "我会"],
    ["department", "县供销合作社", "我社"],
    ["department", "城关街道办事处", "我街道"],
    ["department", "青山县市场监督管理局高新分局", "我局"],
    ["zone", "青山经济开发区管理委员会", "我委"],
    ["zone", "青山高新区管委会", "我委"],
    ["zone", "青山经济开发区", "我区"],
    ["zone", "青山临港新城", "我委"],
    ["body", "青山县政务服务中心", "我中心"],
    ["body", "青山县第一中学", "我校"],
    ["body", "青山一中", "我校"],
    ["body", "青山县人民医院", "我院"],
    ["body", "青山县机关幼儿园", "我园"],
    ["body", "青山县城市建设投资有限公司", "我公司"],
    ["body", "青山县档案馆", "我馆"],
    ["body", "柳河司法所", "我所"],
    ["body", "青山县公路段", "我单位"],
    ["vertical", "国家税务总局青山县税务局", "我局"],
    ["vertical", "青山县消防救援大队", "我大队"],
    ["vertical", "临川市消防救援支队", "我支队"],
    ["vertical", "临川海关", "我关"],
    ["vertical", "中国人民银行青山县支行", "我行"],
  ])("%s %s: %s", (kind, name, word) => {
    expect(selfWordOf(kind, name)).toBe(word);
    expect(ownWordOf(kind, name)).toBe(word.replace("我", "本"));
    expect(yourWordOf(kind, name)).toBe(word.replace("我", "贵"));
  });

  test.each(unitKinds)("a name of no ending has the usual word of %s, and none is left without", (kind) => {
    expect(selfWordOf(kind, "")).toMatch(/^我(?:省|市|县|办|委|单位)$/);
    expect(selfWordOf(kind, " 青 石 ")).toBe(selfWordOf(kind, ""));
  });

  test("no kind that reports calls itself by another's word where both have a name of their kind", () => {
    const names: Partial<Record<UnitKind, string>> = {
      ...{ township: "柳河镇", office: "县政府办公室", department: "县财政局", zone: "开发区管委会" },
      body: "政务服务中心",
    };
    const words = reportingKinds.flatMap((kind) => (names[kind] ? [selfWordOf(kind, names[kind])] : []));
    expect(new Set(words).size).toBe(words.length);
  });
});

test("an area is spoken of by its own noun", () => {
  expect(areaWordsOf({ kind: "county", name: "青山县" })).toEqual({
    ...{ whole: "全县", own: "本县", government: "县政府" },
  });
  expect(areaWordsOf({ kind: "county", name: "河东区" }).whole).toBe("全区");
  expect(areaWordsOf({ kind: "city", name: "临川市" }).own).toBe("本市");
});

test("a text for everybody becomes one unit's", () => {
  expect(inOwnWords("网站的本单位专栏，本单位自己更新", "department", "县财政局")).toBe(
    "网站的本局专栏，本局自己更新",
  );
});
