/**
 * The accounts of the demonstration data. Plain JavaScript, because the start script prints some of them
 * before anything is compiled. All share one password; all people are invented.
 */
export const demonstrationPassword = "yangguang-2025";

/** Key of the unit, its name, the clerk, the signer. */
const townships = [
  ["qingshi", "青石镇", "沈知远", "梁启文"],
  ["bailu", "白鹭乡", "江晚晴", "陆怀舟"],
  ["songling", "松岭镇", "韩松年", "郭明达"],
  ["yuncheng", "云城街道", "宋雨桐", "何承志"],
  ["liuwan", "柳湾镇", "许清禾", "方建业"],
  ["shiqiao", "石桥镇", "曹云帆", "唐守正"],
  ["fengxi", "枫溪乡", "叶知秋", "彭立诚"],
  ["nanping", "南屏镇", "谢竹青", "罗敬贤"],
  ["gaoyuan", "高塬乡", "贺麦成", "任广源"],
  ["shuanghe", "双河镇", "温如水", "邱振邦"],
  ["taoyuan", "桃园镇", "夏桃溪", "孟致中"],
  ["jinsha", "金沙镇", "石砚之", "严守成"],
  // Two that were merged, and the subdistrict (街道) that succeeded them.
  ["dongwan", "东湾镇", "舒望湾", "卓远航"],
  ["zhuping", "竹坪乡", "竺青岚", "祝安邦"],
  ["dongcheng", "东城街道", "舒望湾", "卓远航"],
  // Real townships: accounts are named after the office, not after a person.
  ["qingcheng", "青城镇", "青城镇填报员", "青城镇审签人"],
  ["zhangjiapo", "张家坡镇", "张家坡镇填报员", "张家坡镇审签人"],
  ["zhanggutai", "章古台镇", "章古台镇填报员", "章古台镇审签人"],
  ["huancheng", "驩城镇", "驩城镇填报员", "驩城镇审签人"],
  ["qidu", "齐都镇", "齐都镇填报员", "齐都镇审签人"],
];

/** The office, bureaus, zone and other bodies of the county, in the same form as the townships. */
const departments = [
  ["zhengfuban", "县政府办公室", "文若溪", "章致和"],
  ["caizheng", "县财政局", "钱知微", "库守正"],
  ["jiaoti", "县教育和体育局", "师敏行", "程子健"],
  ["shijian", "县市场监督管理局", "甄实言", "衡公平"],
  ["fagai", "县发展和改革委员会", "纪长青", "华谋远"],
  ["kaifaqu", "云溪经济开发区", "项立新", "路通达"],
  ["shuiwu", "县税务局", "税小川", "宁守信"],
];

/** What the city collects besides the report of the county: in the same form. */
const cityUnits = [
  ["wangchuan", "望川县", "路远山", "成守信"],
  ["biling", "碧岭县", "岑青峰", "易安民"],
  ["shishuiwu", "市水务局", "江一苇", "闻治水"],
];

/** Key of the county, its name, the suffix of the reviewer's username, the reviewer. */
const counties = [
  ["yunxi", "云溪县", "shenhe", "王秉公"],
  ["gaoqing", "高青县", "shenhe-gaoqing", "高青县审核员"],
  ["yiyuan", "沂源县", "shenhe-yiyuan", "沂源县审核员"],
  ["zhangwu", "彰武县", "shenhe-zhangwu", "彰武县审核员"],
  ["weishan", "微山县", "shenhe-weishan", "微山县审核员"],
  ["linzi", "临淄区", "shenhe-linzi", "临淄区审核员"],
];

/** @typedef {"clerk" | "signer" | "reviewer" | "administrator"} Grant */

const roles = { clerk: "填报员", signer: "审签人", reviewer: "审核员", administrator: "管理员" };

/**
 * @param {string} username @param {string} name @param {Grant} grant @param {string} unitKey @param {string}
 * unit
 */
function account(username, name, grant, unitKey, unit) {
  return { username, name, grant, role: roles[grant], unitKey, unit, password: demonstrationPassword };
}

/**
 * The city above the county: two reviewers, of whom the second also writes the city's own report, who signs
 * it, and the administrator.
 */
const ofCity = [
  account("shi-shenhe", "傅明审", "reviewer", "shifan", "示范市"),
  account("shi-shenhe2", "乔慎言", "reviewer", "shifan", "示范市"),
  account("shi-shenhe2", "乔慎言", "clerk", "shifan", "示范市"),
  account("shi-sign", "安定邦", "signer", "shifan", "示范市"),
  account("shi-guanli", "高慎思", "administrator", "shifan", "示范市"),
];

/** All accounts. `grant` is held at the unit with that key. */
export const allAccounts = [
  account("guanli", "周廉明", "administrator", "yunxi", "云溪县"),
  // A second administrator, who confirms what the first proposes.
  account("guanli2", "方慎行", "administrator", "yunxi", "云溪县"),
  ...counties.map(([key, unit, username, name]) => account(username, name, "reviewer", key, unit)),
  ...ofCity,
  ...[...townships, ...departments, ...cityUnits].flatMap(([key, unit, clerk, signer]) => [
    account(key, clerk, "clerk", key, unit),
    account(`${key}-sign`, signer, "signer", key, unit),
  ]),
];

const shown = [
  ...["guanli", "shenhe", "qingshi", "qingshi-sign", "songling", "shuanghe", "yuncheng-sign", "jiaoti"],
  ...["shi-shenhe", "shi-shenhe2", "shi-sign", "shi-guanli", "wangchuan"],
];

/**
 * The accounts printed at start: one for each role, townships whose report has not begun, is being written,
 * was returned and waits for a signature, and a department; those of the city, and a county of it. One line
 * for each person: `role` names all that they have.
 */
export const demonstrationAccounts = shown.map((username) => {
  const held = allAccounts.filter((each) => each.username === username);
  const [first] = held;
  if (!first) throw new RangeError(`no account “${username}”`);
  return { ...first, role: held.map(({ role }) => role).join("、") };
});
