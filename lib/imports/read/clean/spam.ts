/** Words that hijacked pages put into their titles. One of them beside the words of a report is enough to doubt it. */
const spam =
  /jizz|porn|xxx|成人(视频|电影|在线|网)|国产(精品|自拍|视频)|精品传媒|无码|日韩(欧美)?(精品|视频)|欧美(精品|视频)|亚洲(精品|视频)|一区二区|免费(观看|看片|视频)|在线(观看|播放|视频)|色情|黄色(网站|视频)|博彩|赌场|赌博|棋牌|老虎机|百家乐|六合彩|时时彩|彩票(网|平台|开户)|开奖|葡京|新葡|体育(平台|官网|投注|app)|娱乐(城|平台|官网)|bet\d|注册(送|开户)|代开发票|办证|贷款(平台|口子)/i;

/** True for a short line of spam; a sentence that reports on gambling or pornography says more than its words. */
export function isSpam(line: string): boolean {
  return (
    line.length <= 200 && spam.test(line) && !/[。；]|政府信息公开|政务公开|打击|整治|查处|专项/.test(line)
  );
}
