import type { Township } from "./township";

/** Twelve townships of an invented county. Names, people, numbers and addresses are made up. */
export const townships: readonly Township[] = [
  town(1, "qingshi", "青石镇", 1.1, 18, "青石大街1号", [
    "矿山生态修复验收结果",
    "石材加工园区搬迁补偿",
    "集中供水管网改造进度",
    "镇区停车泊位收费标准",
    "农村危房改造对象名单",
    "采石道路限载通行安排",
  ]),
  rural(2, "bailu", "白鹭乡", 0.7, 9, "临湖路6号", [
    "湿地保护区养殖退出补偿",
    "渔船停泊点管理办法",
    "湖岸垃圾清运服务采购结果",
    "候鸟观测点开放时间",
    "低保对象季度调整情况",
    "防汛物资储备清单",
  ]),
  town(3, "songling", "松岭镇", 0.8, 14, "林场路12号", [
    "公益林补偿资金分配",
    "护林员选聘结果",
    "森林防火戒严期通告",
    "林下种植补贴对象",
    "林区道路硬化工程招标",
    "采伐指标分配情况",
  ]),
  street(4, "yuncheng", "云城街道", 1.6, 11, "府前街88号", [
    "老旧小区改造项目清单",
    "社区养老服务站点地址",
    "物业服务投诉处理情况",
    "义务教育学区划分",
    "临时救助发放名单",
    "背街小巷照明改造进度",
  ]),
  town(5, "liuwan", "柳湾镇", 1.0, 16, "柳湾路20号", [
    "蔬菜大棚保险补贴",
    "农药包装回收点设置",
    "高标准农田建设工期",
    "蔬菜批发市场摊位费标准",
    "灌溉用水轮灌安排",
    "农业技术培训报名办法",
  ]),
  town(6, "shiqiao", "石桥镇", 1.2, 17, "桥南街5号", [
    "集镇道路占道经营整治",
    "食品小作坊抽检结果",
    "农贸市场改造预算",
    "客运停靠点调整方案",
    "商户环境卫生费标准",
    "河道桥梁安全检测结果",
  ]),
  rural(7, "fengxi", "枫溪乡", 0.6, 8, "枫溪村口1号", [
    "农家客栈安全检查结果",
    "景区公路养护计划",
    "古村落修缮资金安排",
    "旅游旺季交通管制",
    "残疾人两项补贴发放",
    "民宿用地审批情况",
  ]),
  town(8, "nanping", "南屏镇", 0.9, 13, "茶园路3号", [
    "茶园改造补助标准",
    "鲜叶交易市场管理",
    "农机购置补贴发放",
    "茶叶质量抽检结果",
    "山塘水库除险加固",
    "村级道路养护责任",
  ]),
  rural(9, "gaoyuan", "高塬乡", 0.6, 10, "塬上街2号", [
    "退耕还林补助兑现",
    "杂粮种植保险理赔",
    "人畜饮水工程运行",
    "易地搬迁后续扶持",
    "旱情应急送水安排",
    "村集体资产清查结果",
  ]),
  town(10, "shuanghe", "双河镇", 1.0, 15, "河滨路16号", [
    "圩堤加固工程进度",
    "水稻最低收购价政策",
    "耕地地力保护补贴",
    "泵站开机排涝安排",
    "渡口安全检查结果",
    "秸秆综合利用补贴",
  ]),
  town(11, "taoyuan", "桃园镇", 0.9, 12, "果品街9号", [
    "果园有机肥替代补贴",
    "果品冷库用电价格",
    "气象灾害理赔进度",
    "土地流转备案情况",
    "农村电商服务站名单",
    "幼儿园收费公示",
  ]),
  town(12, "jinsha", "金沙镇", 1.4, 19, "工业大道100号", [
    "工业园区污水监测结果",
    "征地补偿安置方案",
    "企业安全生产检查结果",
    "外来务工子女入学安排",
    "公共租赁住房分配结果",
    "园区道路施工绕行通告",
  ]),
];

/** A town and a township that were merged into one subdistrict: their reports end where its reports begin. */
export const mergedTownships: readonly Township[] = [
  {
    ...town(13, "dongwan", "东湾镇", 0.8, 11, "湾里街3号", [
      "码头货场环境整治",
      "淡水养殖尾水治理",
      "镇区排水管网改造",
      "渔业资源保护补助",
      "过渡安置房分配",
      "沿河绿道建设工期",
    ]),
    years: { last: 2022, successorKey: "dongcheng" },
  },
  {
    ...rural(14, "zhuping", "竹坪乡", 0.6, 7, "竹坪街1号", [
      "毛竹林低产改造补助",
      "山洪灾害避险转移",
      "竹制品作坊用电安全",
      "村道错车台建设",
      "护林防火巡查安排",
      "农村饮水水质检测",
    ]),
    years: { last: 2022, successorKey: "dongcheng" },
  },
  {
    ...street(15, "dongcheng", "东城街道", 1.1, 13, "迎宾大道66号", [
      "撤并村资产移交结果",
      "社区工作者招聘",
      "城中村改造签约进度",
      "公交线路延伸方案",
      "社区食堂补贴标准",
      "小区加装电梯备案",
    ]),
    years: { first: 2023 },
  },
];

/** The township with that key. Throws a RangeError if there is none. */
export function townshipOf(key: string): Township {
  const found = [...townships, ...mergedTownships].find((township) => township.key === key);
  if (!found) throw new RangeError(`no demonstration township “${key}”`);
  return found;
}

type TownshipRow = [
  order: number,
  key: string,
  name: string,
  scale: number,
  villages: number,
  address: string,
  topics: string[],
];

function town(...row: TownshipRow): Township {
  return township(row, "人民政府", "我镇", "村", 100);
}

function rural(...row: TownshipRow): Township {
  return township(row, "人民政府", "我乡", "村", 200);
}

function street(...row: TownshipRow): Township {
  return township(row, "办事处", "我街道", "社区", 0);
}

function township(
  [order, key, name, scale, villages, address, topics]: TownshipRow,
  organ: string,
  self: string,
  village: string,
  series: number,
): Township {
  return {
    key,
    code: `990101${String(series + order).padStart(3, "0")}000`,
    name,
    organ: `${name}${organ}`,
    self,
    scale,
    villages,
    village,
    address: `云溪县${name}${address}`,
    postcode: `9901${String(order).padStart(2, "0")}`,
    phone: `0000-8201${String(order).padStart(3, "0")}`,
    email: `${key}@yunxi.example`,
    topics,
  };
}
