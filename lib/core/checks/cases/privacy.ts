import type { CheckCase } from "./case";
import type { Departure } from "./testing-input";
import { inChapter, inDisclosure, inPreface, right, wrong } from "./testing-lines";

/** Personal data: the numbers are invented, their check digits computed. */

const front = (fields: Departure["front"]): Departure => ({ year: 2025, front: { ...fields } });

export const privacyCases: CheckCase[] = [
  wrong("R00-60", "身份证号码", inDisclosure(2025, "补贴名单中列有110105199003071239。")),
  wrong("R00-60", "末位是X", inDisclosure(2018, "证件号码为11010519491231002X的申请人已领取答复。")),
  wrong("R00-60", "末位小写x", inDisclosure(2024, "证件号码11010519491231002x。")),
  wrong(
    "R00-60",
    "全角数字",
    inDisclosure(2021, "证件号码为１１０１０５１９４９１２３１００２Ｘ。".replace("Ｘ", "X")),
  ),
  right("遮挡过的身份证号码", inDisclosure(2025, "名单只公布35*************123这样的遮挡号码。")),
  right("统一社会信用代码", inDisclosure(2025, "统一社会信用代码113703051234567890的机构名录已公布。")),
  right("索引号", inDisclosure(2025, "索引号为11370305004222345K/2025-00012的文件已更新。")),
  wrong("R00-61", "校验码不对", inDisclosure(2025, "补贴名单中列有110105199003071230。")),
  wrong("R00-61", "十五位", inDisclosure(2017, "补贴名单中列有110105490307123。")),
  right("十五位的流水号", inDisclosure(2025, "流水号110105490307123的工单已办结。")),
  right("生日不存在的十八位数", inDisclosure(2025, "对账批次110105199002301230已核对。")),

  wrong("R00-62", "手机号码", inDisclosure(2025, "咨询可以拨打13812345678。")),
  wrong("R00-62", "分段的手机号码", inDisclosure(2025, "咨询可以拨打138-1234-5678。")),
  wrong("R00-62", "带国家代码", inDisclosure(2018, "咨询可以拨打+8613912345678。")),
  wrong("R00-62", "空格分段", inDisclosure(2022, "网格员电话为159 1234 5678，随时接听。")),
  wrong("R00-62", "全角数字的手机号码", inDisclosure(2023, "咨询可以拨打１３８１２３４５６７８。")),
  right("遮挡过的手机号码", inDisclosure(2025, "公示时写作138****1234。")),
  right("固定电话", inDisclosure(2025, "咨询可以拨打0537-8611001。")),
  right("热线", inDisclosure(2025, "12345热线转来的问题按时答复。")),
  right("网址里的数字", inDisclosure(2025, "详见https://www.example.gov.cn/art/13812345678.html。")),
  right("长编号里的数字", inDisclosure(2025, "档案号0013812345678900已经归档。")),
  right("金额", inDisclosure(2025, "下达资金13812345678.5元。")),

  wrong("R00-63", "银行卡号", inDisclosure(2025, "款项汇入6222021234567890128。")),
  wrong("R00-63", "四位一组的卡号", inDisclosure(2025, "款项汇入4111 1111 1111 1111。")),
  right("校验不合的长数字", inDisclosure(2025, "设备序列6222021234567890123已登记。")),
  right("订单编号", inDisclosure(2025, "订单编号4111111111111111的设备已到货。")),
  right("遮挡过的卡号", inDisclosure(2025, "账户只公布6222***********0128。")),

  wrong("R00-64", "家住某村某组某号", inDisclosure(2025, "老人家住柳河镇桃园村3组12号，由窗口上门服务。")),
  wrong(
    "R00-64",
    "单元和室",
    inDisclosure(2025, "阳光小区3号楼2单元501室的住户来大厅反映。".replace("来大厅", "前来")),
  ),
  wrong("R00-64", "住址：", inDisclosure(2018, "住址：柳河镇东街社区五组。")),
  right("办公地点", inDisclosure(2025, "查阅点设在便民服务中心3号楼201室。")),
  right("只到乡镇", inDisclosure(2025, "老人家住柳河镇，由窗口上门服务。")),
  right("村民小组的工程", inDisclosure(2025, "桃园村3组的道路硬化已经公示。")),
  right("单位地址", inPreface(2025, "联系地址：青山县柳河镇中心街1号2单元301室。")),

  wrong("R00-65", "个人邮箱", front({ email: "liuhe2018@163.com" })),
  wrong("R00-65", "QQ邮箱写在引言", inPreface(2025, "电子邮箱：123456@qq.com。")),
  wrong("R00-65", "手机号做邮箱名", front({ email: "13812345678@139.com" })),
  right("单位邮箱", front({ email: "liuhe@qingshan.gov.cn" })),
  right("名字里有qq的单位邮箱", front({ email: "qq@qingshan.gov.cn" })),

  wrong("R00-66", "联系电话是手机", front({ phone: "13812345678" })),
  wrong("R00-66", "引言里是手机", inPreface(2025, "联系电话：13812345678。")),
  wrong("R00-66", "固定电话和手机", front({ phone: "0537-8611001、13812345678" })),
  right("联系电话是固定电话", front({ phone: "0537-8611001" })),
  right("固定电话不写区号", front({ phone: "8611001" })),
  right("引言里是固定电话", inPreface(2018, "联系电话：0537-8611001，邮编：272193。")),

  wrong("R00-67", "低保户姓名", inDisclosure(2025, "低保户王建国家庭的情况已经公示。")),
  wrong("R00-67", "申请人姓名", inDisclosure(2025, "申请人李明提出的申请已经答复。")),
  wrong("R00-67", "信访人", inDisclosure(2018, "信访人刘国强反映的事项已经答复。")),
  wrong("R00-67", "申请人姓名后面是要求", inDisclosure(2025, "申请人李小红要求公开征地补偿的标准。")),
  wrong("R00-67", "村民姓名", inDisclosure(2025, "村民张大山申请公开征地补偿的文件。")),
  wrong("R00-67", "收到某人的申请", inChapter(2025, "others", "上年收到李小红的申请1件。")),
  right("收到某村的申请", inChapter(2025, "others", "上年收到马庄村的申请1件，收到许可证的申请1件。")),
  right("群众提出的要求", inDisclosure(2025, "居民陆续提出的要求和群众高度关注的要求，都已经答复。")),
  wrong("R00-68", "经办和审核的姓名", inPreface(2025, "经办：王小红　审核：李大力")),
  wrong("R00-68", "联系人小李", inPreface(2025, "联系人：小李，电话：0533-7512345。")),
  wrong(
    "R00-68",
    "科室后面的姓名",
    inPreface(2025, "如有疑问，请与镇党政办公室王小红联系（0533-7512345）。"),
  ),
  right(
    "科室后面没有姓名",
    inPreface(2025, "如有疑问，请与镇党政办公室万某联系，或请与党政办公室联系（0533-7512345）。"),
  ),
  wrong("R00-68", "填报人", inPreface(2025, "填报人：赵 六")),
  right("联系人是办公室", inPreface(2025, "联系人：党政办公室，电话：0533-7512345。")),
  right("审核、承办的一般说法", inDisclosure(2025, "审核：严格把关，逐条核对。承办：文化站。")),
  right("隐去的姓名", inDisclosure(2025, "低保户王某某的情况已经公示。")),
  right("申请人的一般说法", inDisclosure(2025, "申请人可以当面提出，也可以通过网络提出。")),
  right("申请人与姓氏同字的词", inDisclosure(2025, "申请人何时领取、周边群众怎样查询，都写在指南里。")),
  right("领导和工作人员的名字", inDisclosure(2025, "镇长王建国主持会议，部署公开工作。")),
  right("困难群众的补贴", inDisclosure(2025, "困难群众许多补贴都在专栏公示。")),
];
