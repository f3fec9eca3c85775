/* cramp-article.c - what the article says, in plain words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-article.h"

#include "cramp-gettext.h"

/* The claims are no stronger than the evidence they name. Temperatures, the
 * caution about potassium and what an examination feels like are general
 * knowledge; everything else has its source at the end of its page. */

/* Translators: %s is the emergency number. "Urgent signs" is a button. */
#define EMERGENCY N_ ("Call the emergency number now (%s): one leg that suddenly hurts badly and is cold, pale or blue; new numbness between the legs, or sudden trouble holding or passing urine or stool; the face, an arm or a leg suddenly weak or numb on one side; a swollen leg together with pain in the chest or shortness of breath. The others stand under “Urgent signs”, at the top of the main window.")
#define SAME_DAY N_ ("See a doctor today: a cramp that lasts more than 10 minutes although you stretch; a leg that becomes weaker from day to day; one leg that is swollen, hot and painful. Do not rub such a leg.")

static const CrampArticleParagraph now_paragraphs[] = {
  { CRAMP_ARTICLE_TEXT, N_ ("A cramp eases by itself, usually within minutes. This can make it ease sooner:") },
  { CRAMP_ARTICLE_POINT, N_ ("Pull the toes up towards the shin, slowly, with your hand or with a towel around the foot. Straighten the knee until the calf is stretched.") },
  { CRAMP_ARTICLE_POINT, N_ ("If you can, stand up, heel on the floor, and lean forward a little. Hold on to something: the leg may give way.") },
  { CRAMP_ARTICLE_POINT, N_ ("Rub the hard muscle firmly with both hands, but not if the leg is swollen and hot.") },
  { CRAMP_ARTICLE_POINT, N_ ("When it has eased, walk a few steps.") },
  { CRAMP_ARTICLE_TEXT, N_ ("The muscle may be sore for some hours; that is common. Numbness or weakness that stays is something else. Note it in the diary when it is day.") },
  { CRAMP_ARTICLE_HEADING, N_ ("When not to wait") },
  { CRAMP_ARTICLE_EMERGENCY, EMERGENCY },
  { CRAMP_ARTICLE_CAUTION, SAME_DAY },
  { CRAMP_ARTICLE_SOURCE, N_ ("Sources: NHS and NICE (Britain) and Bay of Plenty health board (New Zealand) on leg cramps; NHS and NICE on signs that cannot wait.") },
};

static const CrampArticleParagraph why_paragraphs[] = {
  { CRAMP_ARTICLE_TEXT, N_ ("In a cramp a muscle suddenly goes hard by itself; at night doctors speak of nocturnal muscle spasms. Mostly it is the calf, now and then the foot or the thigh. Many people know it: about one in three over 60.") },
  { CRAMP_ARTICLE_TEXT, N_ ("Muscles do what nerves tell them. Anything that disturbs a nerve, its blood supply or the body's chemistry can make a muscle tighten on its own.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Nerves") },
  { CRAMP_ARTICLE_TEXT, N_ ("In the lower back a slipped disc or a narrow spinal canal (lumbar stenosis) can press on the nerves of the leg. Blood sugar that stays high for years can harm the fine nerves of the feet (peripheral neuropathy). Then wrong signals can reach the muscle.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Blood vessels") },
  { CRAMP_ARTICLE_TEXT, N_ ("Narrowed or blocked arteries bring too little blood to the muscle, and waste products build up. In varicose veins blood pools in the leg, above all after long standing. Both can irritate the ends of the nerves.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Metabolism and medicines") },
  { CRAMP_ARTICLE_TEXT, N_ ("Doctors also think of diabetes, kidney, liver and thyroid problems, pregnancy and some medicines, for example certain water tablets. If cramps began after a new medicine, ask your doctor or pharmacist. Do not stop it on your own.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Why “just calcium” can miss the cause") },
  { CRAMP_ARTICLE_TEXT, N_ ("Night cramps are often put down to a lack of calcium or to the cold. If something else is behind them, calcium does little, and time goes by in which a doctor could have found it.") },
  { CRAMP_ARTICLE_TEXT, N_ ("Many people have frequent cramps without a serious cause. A diary cannot tell one from the other. It can show a doctor how often and when cramps come, and what they come with.") },
  { CRAMP_ARTICLE_SOURCE, N_ ("Sources: an article by a neurologist of Henan Provincial People's Hospital, 15 August 2025; NICE (Britain) on leg cramps; American Family Physician 2012.") },
};

static const CrampArticleParagraph signals_paragraphs[] = {
  { CRAMP_ARTICLE_TEXT, N_ ("The article names three signals that should not be put aside as a small thing. With any one of them it advises seeing a doctor soon.") },
  { CRAMP_ARTICLE_HEADING, N_ ("1. Cramps suddenly become frequent") },
  { CRAMP_ARTICLE_TEXT, N_ ("A cramp now and then becomes three or more a week, or even several in one night. What counts is the change. Many older people with frequent cramps have always had three or more a week, so the diary compares you only with your own past.") },
  { CRAMP_ARTICLE_TEXT, N_ ("The article says: such a change often means that a disease of a nerve or a blood vessel is progressing. With a narrow spinal canal (lumbar stenosis) cramps may be rare at first and come more and more often as it narrows, perhaps with numbness and trouble walking. With narrowed or blocked leg arteries (arteriosclerosis obliterans) the muscle gets still less blood at night: cramps keep coming back, and the pain may grow. Without treatment it may go on and affect walking.") },
  { CRAMP_ARTICLE_TEXT, N_ ("So the page Signals also says when the pain of your cramps has grown.") },
  { CRAMP_ARTICLE_HEADING, N_ ("2. Numbness or weakness stays afterwards") },
  { CRAMP_ARTICLE_TEXT, N_ ("A simple cramp usually leaves nothing behind, apart from a muscle that is sore for some hours; that does not count. What counts is numbness, tingling or weakness that stays: toes that drag, stairs that have become hard; numbness and weakness from the buttock down to the calf, as with the sciatic nerve; or numbness and tingling alike in both feet (and hands), often more at night, as with peripheral neuropathy.") },
  { CRAMP_ARTICLE_TEXT, N_ ("A nerve carries feeling as well as movement. When both are disturbed, the article says, the nerve is already rather badly affected, and if help comes late it may not recover fully. So it is good to go early.") },
  { CRAMP_ARTICLE_HEADING, N_ ("3. Cramps come with a movement or a posture") },
  { CRAMP_ARTICLE_TEXT, N_ ("When cramps keep coming with the same thing, these details help a doctor to find the place, in the back or in the blood vessels of the legs. So they are worth noting:") },
  { CRAMP_ARTICLE_POINT, N_ ("bending, coughing or sneezing: the lower back. With a slipped disc the pressure in the belly, which rises then, presses harder on the nerve roots;") },
  { CRAMP_ARTICLE_POINT, N_ ("long sitting: where a nerve may be pressed;") },
  { CRAMP_ARTICLE_POINT, N_ ("long standing: a nerve that is pressed, or the veins of the legs (varicose veins);") },
  { CRAMP_ARTICLE_POINT, N_ ("walking: the arteries of the legs or the spinal canal.") },
  { CRAMP_ARTICLE_TEXT, N_ ("None of the three proves a cause. Many people have frequent cramps without a serious one. Numbness or weakness that stays is different: let a doctor look at it.") },
  { CRAMP_ARTICLE_SOURCE, N_ ("Sources: an article by a neurologist of Henan Provincial People's Hospital, 15 August 2025; NICE (Britain) on leg cramps and on numbness; NHS (Britain) on the arteries and veins of the legs.") },
};

static const CrampArticleParagraph care_paragraphs[] = {
  { CRAMP_ARTICLE_TEXT, N_ ("These habits are simple and gentle. None of them is sure to help, and none takes the place of looking for the cause. Each says how well it is proven.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Stretching before bed") },
  { CRAMP_ARTICLE_TEXT, N_ ("Stretch the calf and the back of the thigh, both legs. Hold for 10 seconds, rest for 10 seconds, three times. It takes about 3 minutes. Hold on to a chair, keep breathing, and stop if it hurts.") },
  { CRAMP_ARTICLE_PROOF, N_ ("How well proven: it may help some people. One study found fewer and milder cramps, another found no difference. The Cochrane review of 2021 calls the evidence very uncertain.") },
  { CRAMP_ARTICLE_CAUTION, N_ ("After a recent operation, a blood clot or an injured Achilles tendon, ask your doctor before you stretch.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Daytime foot exercises") },
  { CRAMP_ARTICLE_TEXT, N_ ("Go up on your toes, then pull the toes up, a few times a day. It is meant above all for older people and for those who sit a lot. Hold on to something.") },
  { CRAMP_ARTICLE_PROOF, N_ ("How well proven: the article recommends it, to make the muscles more elastic. No study was found.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Warm foot soak") },
  { CRAMP_ARTICLE_TEXT, N_ ("10 to 15 minutes before bed, in warm water, not hot: 37 to 39 °C. Test it with the elbow or the wrist, not with the foot. Stop after 15 minutes and dry between the toes.") },
  { CRAMP_ARTICLE_PROOF, N_ ("How well proven: the article recommends it, for the circulation and to relax the nerves. It is mainly a comfort and may help you relax. No study about cramps was found.") },
  { CRAMP_ARTICLE_CAUTION, N_ ("With diabetes, numb feet, narrowed or blocked leg arteries or open skin, leave the foot soak out: you may not feel a burn. And no hot-water bottle, electric blanket or heat pad in bed on numb legs.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Warm legs") },
  { CRAMP_ARTICLE_TEXT, N_ ("A blanket or socks in bed, and no air conditioner or fan that blows on the legs.") },
  { CRAMP_ARTICLE_PROOF, N_ ("How well proven: in the article's view cold makes nerves more excitable and so brings on cramps. It is mainly a comfort: no study was found, and cramps are even more common in summer than in winter.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Food") },
  { CRAMP_ARTICLE_TEXT, N_ ("Eat a balanced diet. Muscles and nerves need calcium, magnesium and potassium; milk, soy, dark green vegetables and bananas have them. With kidney disease, ask your doctor before you eat more of these: too much potassium can be harmful.") },
  { CRAMP_ARTICLE_PROOF, N_ ("How well proven: part of eating well, no cure. Calcium alone does little, the article says, where no lack of it is the cause. Studies do not show that more water or minerals help against ordinary night cramps.") },
  { CRAMP_ARTICLE_HEADING, N_ ("What this diary does not recommend") },
  { CRAMP_ARTICLE_POINT, N_ ("Magnesium tablets: in older people they made no difference to the number of cramps (Cochrane review 2020).") },
  { CRAMP_ARTICLE_POINT, N_ ("Vitamin K2: there is one study only, and people who take blood thinners such as warfarin were left out of it. If you want to take it, ask your doctor first, above all if you take such a medicine.") },
  { CRAMP_ARTICLE_POINT, N_ ("Quinine: the medicines agencies of Britain (MHRA) and the United States (FDA) warn of severe harm. If you take it, discuss it with your doctor.") },
  { CRAMP_ARTICLE_SOURCE, N_ ("Sources: an article by a neurologist of Henan Provincial People's Hospital, 15 August 2025; stretching: Hallegraeff 2012, Coppin 2005, Cochrane review 2021; season: Garrison 2015; magnesium: Cochrane review 2020; vitamin K2: Tan 2024; minerals: American Family Physician 2012; burns: HealthHub (Singapore) and Oklahoma burn prevention.") },
};

static const CrampArticleParagraph doctor_paragraphs[] = {
  { CRAMP_ARTICLE_TEXT, N_ ("With any one of the three signals the article advises going to neurology or orthopaedics soon. Your family doctor is a good first person to ask.") },
  { CRAMP_ARTICLE_TEXT, N_ ("A visit is also worthwhile without any signal: when cramps are frequent, or when they spoil your sleep so that the next day suffers.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Who looks at what") },
  { CRAMP_ARTICLE_POINT, N_ ("Neurology: numbness, tingling or weakness in one leg, or in both feet (and hands).") },
  { CRAMP_ARTICLE_POINT, N_ ("Orthopaedics: pain in the back; cramps with bending, coughing or sneezing.") },
  { CRAMP_ARTICLE_POINT, N_ ("A vascular specialist: a calf that hurts while you walk and stops when you stand still; cold or pale feet; swollen legs and visible veins in the evening.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Examinations the article names") },
  { CRAMP_ARTICLE_POINT, N_ ("MRI of the lower back: pictures of the discs, the spinal canal and the nerves that leave it. No X-rays. Tell the doctor beforehand of a pacemaker or of metal in the body.") },
  { CRAMP_ARTICLE_POINT, N_ ("Ultrasound of the leg vessels: shows how the blood flows in arteries and veins. It does not hurt.") },
  { CRAMP_ARTICLE_POINT, N_ ("Electrophysiology: measures with small electric pulses, and sometimes with fine needles, how well nerves and muscles work. It can prick a little.") },
  { CRAMP_ARTICLE_TEXT, N_ ("Which of these makes sense, the doctor decides. Often a talk and a look at the legs are enough. You can ask: “Could it be the back, the nerves or the blood flow?”") },
  { CRAMP_ARTICLE_HEADING, N_ ("What to take along") },
  { CRAMP_ARTICLE_POINT, N_ ("your records: “Page for the Doctor” in the menu puts them on one sheet;") },
  { CRAMP_ARTICLE_POINT, N_ ("your medicines, and since when you use them;") },
  { CRAMP_ARTICLE_POINT, N_ ("your questions. There is a place for both in the main menu, under “About You”.") },
  { CRAMP_ARTICLE_HEADING, N_ ("When not to wait") },
  { CRAMP_ARTICLE_EMERGENCY, EMERGENCY },
  { CRAMP_ARTICLE_CAUTION, SAME_DAY },
  { CRAMP_ARTICLE_SOURCE, N_ ("Sources: an article by a neurologist of Henan Provincial People's Hospital, 15 August 2025; NHS and NICE (Britain) on leg cramps and on signs that cannot wait.") },
};

static const CrampArticleParagraph treatment_paragraphs[] = {
  { CRAMP_ARTICLE_TEXT, N_ ("Treatment depends on the cause, and finding it is the doctor's task. Only when the cause is found and treated, the article says, do cramps become fewer for good. These are ways that doctors go, most of them named in the article, so that you know the words when you hear them.") },
  { CRAMP_ARTICLE_HEADING, N_ ("If a slipped disc presses on a nerve") },
  { CRAMP_ARTICLE_TEXT, N_ ("Physiotherapy and medicines. When it is severe, an operation can free the nerve.") },
  { CRAMP_ARTICLE_HEADING, N_ ("If diabetes has harmed nerves") },
  { CRAMP_ARTICLE_TEXT, N_ ("Strict control of the blood sugar comes first. The doctor may add medicines that nourish the nerves.") },
  { CRAMP_ARTICLE_HEADING, N_ ("If it is the blood vessels of the legs") },
  { CRAMP_ARTICLE_TEXT, N_ ("Medicines for a better circulation, and sometimes an intervention: a narrow place is opened from inside the vessel.") },
  { CRAMP_ARTICLE_HEADING, N_ ("If a medicine plays a part") },
  { CRAMP_ARTICLE_TEXT, N_ ("The doctor can weigh whether another one would do. Please change nothing on your own.") },
  { CRAMP_ARTICLE_HEADING, N_ ("If no cause is found") },
  { CRAMP_ARTICLE_TEXT, N_ ("Many people have frequent cramps without a serious cause. The habits of daily care can still be tried. Keep the diary, and go back to the doctor if something changes.") },
  { CRAMP_ARTICLE_SOURCE, N_ ("Sources: an article by a neurologist of Henan Provincial People's Hospital, 15 August 2025; NICE (Britain) on leg cramps.") },
};

#define PARAGRAPHS(array) (array), G_N_ELEMENTS (array)

/* What is wanted at 3 a.m. comes first. */
const CrampArticle cramp_articles[CRAMP_N_ARTICLES] = {
  { "now", N_ ("During a Cramp"), N_ ("What to do at once, and when not to wait"), PARAGRAPHS (now_paragraphs) },
  { "why", N_ ("Why Legs Cramp at Night"), N_ ("Nerves, blood vessels, metabolism; why it is not always calcium"), PARAGRAPHS (why_paragraphs) },
  { "signals", N_ ("The Three Signals"), N_ ("What should not be put aside"), PARAGRAPHS (signals_paragraphs) },
  { "care", N_ ("Daily Care"), N_ ("Stretching, warmth, food, and how well each is proven"), PARAGRAPHS (care_paragraphs) },
  { "doctor", N_ ("Which Doctor, Which Examination"), N_ ("Whom to ask and what to take along"), PARAGRAPHS (doctor_paragraphs) },
  { "treatment", N_ ("What Treatment Can Look Like"), N_ ("Cause by cause"), PARAGRAPHS (treatment_paragraphs) },
};

/**
 * cramp_article_get_text:
 * @paragraph: a paragraph of a page
 * @number: the emergency number that is in force
 *
 * Returns: (transfer full): its text for the person
 */
char *
cramp_article_get_text (const CrampArticleParagraph *paragraph,
                        const char                  *number)
{
  GString *text = g_string_new (_ (paragraph->text));

  if (paragraph->kind == CRAMP_ARTICLE_EMERGENCY)
    g_string_replace (text, "%s", number, 1);

  return g_string_free (text, FALSE);
}

/**
 * cramp_article_find:
 * @id: what actions call a page
 *
 * Returns: (transfer none) (nullable): the page, or %NULL when there is none
 */
const CrampArticle *
cramp_article_find (const char *id)
{
  for (guint i = 0; i < CRAMP_N_ARTICLES; i++)
    if (g_str_equal (cramp_articles[i].id, id))
      return &cramp_articles[i];

  return NULL;
}
