import type { CheckCase } from "./case";
import { inDisclosure, right, wrong } from "./testing-lines";

/** Standing phrases, right and with one wrong character. */

export const nearPhraseCases: CheckCase[] = [
  right(
    "常用语都对",
    inDisclosure(2025, "全年累计公开政府信息，扩大公众参与，对群众关心的事项及时公开，接受社会监督。"),
  ),
  right("相近而正确的词", inDisclosure(2025, "统计期内，政务公开与信息公开一并考核，公开申请已全部答复。")),
  right(
    "长词里的几个字",
    inDisclosure(2025, "公开财政预决算，民政信息、政务公开作为重点，贯彻实施条例，进一步强化小组领导。"),
  ),
  right(
    "普通的词",
    inDisclosure(
      2025,
      "狠抓落实，夯实基础，提质增效，确保群众参与度，依法依规答复，不断细化工作流程，做好整改。",
    ),
  ),
  right(
    "四百字的一句，从标点处分开",
    inDisclosure(2025, `${"政策文件目录已按月核对，".repeat(33)}其他处理（其他情形）没有发生。`),
  ),
  right("别处的镇和县", inDisclosure(2025, "与青石镇人民政府、大垅乡和古川县政府门户网站共用专栏。")),
  wrong("R00-78", "累计少一个字", inDisclosure(2025, "全年累公开公告。")),
  wrong("R00-78", "深入少一个字", inDisclosure(2025, "我镇入开展政府信息公开工作。")),
  wrong(
    "R00-78",
    "数前漏一个字",
    inDisclosure(2025, "公开各类政务信若干，更新栏目，主动公开政务信，按月核对。"),
  ),
  wrong("R00-78", "同音字", inDisclosure(2025, "建立建全公开制度，健权工作机制。")),
  wrong("R00-78", "中间漏一个字", inDisclosure(2025, "按政府息公开目录逐项核对。")),
  wrong("R00-78", "句末漏一个字", inDisclosure(2025, "广泛征集意见，扩大公众参，按月答复。")),
  wrong("R00-78", "两个字颠倒", inDisclosure(2025, "接受社监会督，按月答复。")),
  wrong("R00-55", "多写一个字", inDisclosure(2025, "加强组织织领导，按月调度。")),
  wrong("R00-78", "计分少一个字", inDisclosure(2025, "完善考核计标准，按月通报。")),
  wrong("R00-78", "发展少一个字", inDisclosure(2025, "明确今后发方向是规范目录。")),
  wrong("R00-78", "公开少一个字", inDisclosure(2025, "其中开财政预算决算2条。")),
  wrong("R00-78", "网站少一个字", inDisclosure(2025, "及时更新政府门网站的专栏。")),
  wrong("R00-78", "常态少一个字", inDisclosure(2025, "坚持以公开为常、不公开为例外。")),
  wrong("R00-78", "平台两个字颠倒", inDisclosure(2025, "发挥政府网站第一台平作用。")),
  wrong("R00-78", "培训的同音字", inDisclosure(2025, "定期开展政务公开业务陪训。")),
  wrong("R00-78", "权益的形近字", inDisclosure(2025, "依法维护申请人的合法杈益。")),
  wrong("R00-78", "词的两个字颠倒，不在常用语里", inDisclosure(2025, "张榜之前由村里先核审一遍。")),
  wrong("R00-78", "词的形近字，不在常用语里", inDisclosure(2025, "少数单位的信恳晚了两天。")),
  right("联席会议", inDisclosure(2025, "联席会议每季度开一次，钟点写在通知里，历史文件另行清理。")),
  wrong("R00-78", "词的同音字，不在常用语里", inDisclosure(2025, "少数单位的信袭晚了两天。")),
  wrong("R00-78", "征求少一个字", inDisclosure(2025, "公开征社会各界的意见，先议后定。")),
  wrong("R00-55", "词里的字写了两遍，后面是另一个词", inDisclosure(2025, "各村都参加加培训，逐一过关。")),
  right(
    "人名、地名和文号里的字",
    inDisclosure(
      2025,
      "由秘书股股长任组长，局长常永任副组长，北街街道、信丰县和晶报社参加，依据立法法，国办发〔2025〕1号。",
    ),
  ),
  right(
    "不常见的词",
    inDisclosure(2025, "必须熟悉技术，打牢基础，功夫用在平时，传阅之后稍候再试，防止泄密。"),
  ),
  right(
    "两级的发言人，与别人共建的栏目",
    inDisclosure(2025, "设了第一新闻发言人、新闻发言人、联络员，负责公众号的运维。"),
  ),
  right("培训几次", inDisclosure(2025, "举办政务公开培训3次，组织业务培训2期。")),
  right("专栏设了什么", inDisclosure(2025, "专栏设了五个栏目，当期内容按月归档，涉农补贴同时张榜。")),
  right("词的边上是另一个词", inDisclosure(2025, "此后发展方向更加明确，年度考核记分办法照旧。")),
];
