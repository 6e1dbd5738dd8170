import type { CheckCase } from "./case";
import { inDisclosure, right, wrong } from "./testing-lines";

/** Standing phrases, right and one character away. */

export const nearPhraseCases: CheckCase[] = [
  right(
    "常用语都对",
    inDisclosure(2025, "全年累计公开政府信息，扩大公众参与，对群众关心的事项及时公开，接受社会监督。"),
  ),
  right("相近而正确的词", inDisclosure(2025, "统计期内，政务公开与信息公开一并考核，公开申请已全部答复。")),
  wrong("R00-78", "中间漏一个字", inDisclosure(2025, "按政府息公开目录逐项核对。")),
  wrong("R00-78", "句末漏一个字", inDisclosure(2025, "广泛征集意见，扩大公众参，按月答复。")),
  wrong(
    "R00-78",
    "两个字颠倒",
    inDisclosure(2025, "开展社会评议，接受会社监督，按月答复。".replace("会社监督", "社监会督")),
  ),
  wrong(
    "R00-78",
    "多写一个字",
    inDisclosure(2025, "加强组组织领导，按月调度。".replace("组组织领导", "组织织领导")),
  ),
];
