/** Notes in one language, each with what somebody asks in the other. Written for this project. */
export const bilingualCases: readonly { note: string; asked: string }[] = [
  {
    note: "The tender for tunnel lighting closes on 12 June; the bid bond is 50,000.",
    asked: "隧道项目的招标什么时候截止？",
  },
  {
    note: "Their incumbent offered a rebate of 3 percent if the framework agreement is renewed.",
    asked: "现有供应商给了什么返利？",
  },
  {
    note: "Quality complained about flicker in line 4 and filed a claim for 200 drivers.",
    asked: "客诉和索赔是怎么回事？",
  },
  {
    note: "The CFO wants payback below 18 months before he approves the investment.",
    asked: "财务总监对投资回报有什么要求？",
  },
  { note: "Payment terms were the sticking point: they pay at 90 days, we asked for 45.", asked: "账期谈得怎么样？" },
  { note: "Lead time slipped to nine weeks because of a chip shortage.", asked: "交期为什么延误，缺货吗？" },
  { note: "Dana is our champion; the plant manager is neutral so far.", asked: "谁是我们的支持者？厂长态度如何？" },
  { note: "The pilot run passed acceptance, the certificate follows next week.", asked: "试点通过验收了吗？" },
  { note: "They will double capacity in the Gdansk plant and digitalise the warehouse.", asked: "客户扩产计划" },
  { note: "A competitor cut the price by 12 percent to win the key account.", asked: "竞争对手降价了多少？" },
  { note: "五月招标截止，标书要三份，保函五万。", asked: "When does the tender close and which bond is due?" },
  { note: "对手报价低两成，但售后没人跟。", asked: "What did the competitor quote?" },
  { note: "财务总监说账期最多六十天，逾期要罚款。", asked: "Which payment terms and what penalty for late payment?" },
  { note: "质量部要测试报告和寿命数据，样品下周寄。", asked: "Who needs the test report and a sample?" },
  { note: "总经理拍板，采购经理只走流程。", asked: "Who is the decision maker, the general manager?" },
  {
    note: "上次交货晚了十天，客户很不满，说再延误就换人。",
    asked: "Is the customer unhappy about a delay in delivery?",
  },
  { note: "今年预算砍了三成，先上两条产线。", asked: "How did the budget change?" },
  { note: "续约没问题，想增购备件和培训。", asked: "Will they renew, and is there an upsell?" },
  { note: "新厂年底投产，产能翻倍，要节能方案。", asked: "new factory capacity" },
  { note: "友商的样品良率只有八成，验收没过。", asked: "yield of the rival's sample" },
];
