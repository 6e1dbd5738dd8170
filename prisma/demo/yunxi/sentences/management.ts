/** Sentences on documents, review before release, platforms, training and assessment. */
export const managementSentences = {
  documents: [
    "{year}年制发行政规范性文件{made}件，废止{repealed}件，年末现行有效{inForce}件，均在县政府网站集中公开，并附制定说明。",
    "司法所会同党政办公室清理文件，年末现行有效的行政规范性文件{inForce}件；当年制发{made}件、废止{repealed}件，变动情况随时在目录中标注。",
    "现行有效的行政规范性文件共{inForce}件，其中含当年制发的{made}件；当年废止{repealed}件。文本与网上公开的内容逐字核对过一遍。",
    "全年制发行政规范性文件{made}件、废止{repealed}件，到年末现行有效{inForce}件，目录中写明文号、日期和效力状态。",
    "行政规范性文件实行一件一档：当年制发{made}件，废止{repealed}件，现行有效{inForce}件，公开文本由司法所负责维护。",
  ],
  review: [
    "发布前由起草站所、党政办公室、分管领导依次审查，全年送审{sent}件，退回修改{sentBack}件。",
    "全年{sent}件拟公开信息经过保密和内容两道审查，{sentBack}件因表述不准或者含有个人信息退回重写。",
    "{self}坚持先审查后公开，全年审查{sent}件，其中{sentBack}件补充材料后再次送审，没有发生失密泄密。",
    "公开属性在拟稿时确定，{year}年共审查{sent}件，退改{sentBack}件，退改原因按类登记，作为培训的案例。",
    "对涉及救助、补贴的名单一律隐去证件号码和详细住址，全年审查{sent}件，因此退回{sentBack}件。",
  ],
  platform: [
    "{self}不单设网站，信息在县政府网站专栏集中公开；专栏设固定栏目6个，年内两次检查，更换失效链接。",
    "公开平台为县政府网站专栏1个、政务微信公众号1个和便民服务中心查阅点1处，查阅点备有电脑和纸质目录。",
    "县政府网站专栏全年更新不间断，政务微信公众号由专人管理，评论区留言两个工作日内回复。",
    "年内重新排列专栏栏目，把办事指南和补贴公示放到首屏；{villages}个{village}的公示栏统一样式，注明更新日期。",
    "便民服务中心设查阅点1处，配有专人引导；公众号菜单与网站专栏一致，群众从任何一处都能找到同一份文件。",
    "对专栏和公众号每季度自查一次，重点看更新时间、附件能否打开、联系电话是否有人接听。",
  ],
  training: [
    "年内召开专题会议{meetings}次，举办培训{courses}次，{trained}人次参加，内容以条例和答复文书为主。",
    "分管领导主持专题会议{meetings}次；培训{courses}次，站所和{village}信息员{trained}人次到场。",
    "党政办公室组织培训{courses}次，参加{trained}人次，另召开会议{meetings}次，逐项研究公开中的难题。",
    "{year}年召开公开工作会议{meetings}次，培训{courses}次，{trained}人次接受培训，新到岗的人员先培训后上岗。",
    "培训采用案例讲解，全年{courses}次、{trained}人次；专题会议{meetings}次，议定的事项由党政办公室督办。",
  ],
  assessment: [
    "县政务公开考核{self}得{score}分，列全县第{rank}；社会评议发出问卷{asked}份，表示满意的{satisfied}份；没有发生责任追究情形。",
    "在全县考核中得分{score}分，位次第{rank}。社会评议收回问卷{asked}份，满意{satisfied}份。全年没有因政府信息公开被追究责任的人员。",
    "社会评议由人大代表和群众代表参加，收回评议表{asked}份，满意的{satisfied}份；县级考核得{score}分，排第{rank}位；无责任追究。",
    "县级考核成绩{score}分，排名第{rank}；随机走访和问卷共{asked}份，{satisfied}份评价为满意；全年未发生需要追究责任的问题。",
    "考核、评议、追责三项结果如下：县考核{score}分，列第{rank}；社会评议{asked}份，满意{satisfied}份；责任追究为零。",
  ],
} as const;
