/* cramp-article.c - what the article says, in plain words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-article.h"

#include <glib/gi18n.h>

/* The claims are no stronger than the evidence they name. Temperatures, the
 * caution about potassium and what an examination feels like are general
 * knowledge; everything else has its source at the end of its page. */

#define EMERGENCY N_ ("Call the emergency number now: a leg that is suddenly painful and cold or pale; new numbness between the legs or new trouble holding or passing water; sudden weakness of one side of the body.")
#define SAME_DAY N_ ("See a doctor today: a cramp that lasts more than 10 minutes although you stretch; one leg that is swollen, warm and painful; a leg that becomes weaker from day to day.")

static const CrampArticleParagraph now_paragraphs[] = {
  { CRAMP_ARTICLE_TEXT, N_ ("A cramp lets go by itself, most often within a few minutes. This can help it along:") },
  { CRAMP_ARTICLE_POINT, N_ ("Pull the toes up towards the shin, slowly, with your hand or with a towel around the foot. Straighten the knee until the calf is stretched.") },
  { CRAMP_ARTICLE_POINT, N_ ("If you can, stand up, heel on the floor, and lean forward a little. Hold on to something: the leg may give way.") },
  { CRAMP_ARTICLE_POINT, N_ ("Rub the hard muscle firmly with both hands.") },
  { CRAMP_ARTICLE_POINT, N_ ("When it has eased, walk a few steps.") },
  { CRAMP_ARTICLE_TEXT, N_ ("The muscle may be sore for some hours; many people know that. Numbness or weakness that stays is something else. Note it in the diary when it is day.") },
  { CRAMP_ARTICLE_HEADING, N_ ("When not to wait") },
  { CRAMP_ARTICLE_CAUTION, EMERGENCY },
  { CRAMP_ARTICLE_CAUTION, SAME_DAY },
  { CRAMP_ARTICLE_SOURCE, N_ ("Sources: NHS and NICE (Britain) and Bay of Plenty health board (New Zealand) on leg cramps; NHS and NICE on signs that cannot wait.") },
};

static const CrampArticleParagraph why_paragraphs[] = {
  { CRAMP_ARTICLE_TEXT, N_ ("In a cramp a muscle turns hard all at once, without being told to. Mostly it is the calf, now and then the foot or the thigh. Many people know it: about one in three over 60.") },
  { CRAMP_ARTICLE_TEXT, N_ ("Muscles do what nerves tell them. Whatever disturbs a nerve, its supply of blood or the mix of substances around it can make a muscle tighten on its own.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Nerves") },
  { CRAMP_ARTICLE_TEXT, N_ ("In the lower back a slipped disc or a narrow spinal canal can press on the nerves of the leg. Blood sugar that stays high for years can harm the fine nerves of the feet. Then wrong signals reach the muscle.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Blood vessels") },
  { CRAMP_ARTICLE_TEXT, N_ ("Through narrowed arteries too little blood comes to the muscle. In widened veins blood stays in the leg, above all after long standing. Both can irritate the ends of the nerves.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Metabolism and medicines") },
  { CRAMP_ARTICLE_TEXT, N_ ("Doctors also think of diabetes, of the kidneys, the liver and the thyroid, of pregnancy, and of some medicines, for example certain water tablets. If cramps began after a new medicine, ask your doctor or pharmacist. Do not stop it on your own.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Why “just calcium” can miss the cause") },
  { CRAMP_ARTICLE_TEXT, N_ ("Night cramps are often put down to a lack of calcium or to the cold. If something else is behind them, calcium does little, and time goes by in which a doctor could have found it.") },
  { CRAMP_ARTICLE_TEXT, N_ ("Many people have frequent cramps without a serious cause. A diary cannot tell one from the other. It can show a doctor how often, when and with what the cramps come.") },
  { CRAMP_ARTICLE_SOURCE, N_ ("Sources: an article by a neurologist of Henan Provincial People's Hospital, 15 August 2025; NICE (Britain) on leg cramps; American Family Physician 2012.") },
};

static const CrampArticleParagraph signals_paragraphs[] = {
  { CRAMP_ARTICLE_TEXT, N_ ("The article names three signals that should not be put aside as a small thing. One of them is reason enough to show the diary to a doctor soon.") },
  { CRAMP_ARTICLE_HEADING, N_ ("1. Cramps come much more often than before") },
  { CRAMP_ARTICLE_TEXT, N_ ("A cramp now and then becomes three or more a week, or several in one night. What counts is the change. Many older people with cramps have three or more a week anyway, so the diary compares you only with your own past.") },
  { CRAMP_ARTICLE_HEADING, N_ ("2. Numbness or weakness stays afterwards") },
  { CRAMP_ARTICLE_TEXT, N_ ("A sore muscle for some hours does not count. Numbness, tingling or lost strength that stays does: toes that drag, stairs that have become hard, a feeling that runs from the buttock down one leg, or both feet (and hands) tingling alike, often more at night.") },
  { CRAMP_ARTICLE_TEXT, N_ ("A nerve carries feeling as well as movement. When both are disturbed, a doctor will want to look at the nerve.") },
  { CRAMP_ARTICLE_HEADING, N_ ("3. Cramps come with a movement or a posture") },
  { CRAMP_ARTICLE_TEXT, N_ ("When cramps keep coming with the same thing, it helps a doctor to know where to look:") },
  { CRAMP_ARTICLE_POINT, N_ ("bending, coughing or sneezing: the lower back;") },
  { CRAMP_ARTICLE_POINT, N_ ("long sitting: the nerves of the back and the seat;") },
  { CRAMP_ARTICLE_POINT, N_ ("long standing: the veins of the legs;") },
  { CRAMP_ARTICLE_POINT, N_ ("walking: the arteries of the legs or the spinal canal.") },
  { CRAMP_ARTICLE_TEXT, N_ ("None of the three proves a cause. Many people have frequent cramps without a serious one.") },
  { CRAMP_ARTICLE_SOURCE, N_ ("Sources: an article by a neurologist of Henan Provincial People's Hospital, 15 August 2025; NICE (Britain) on leg cramps and on numbness; NHS (Britain) on the arteries and veins of the legs.") },
};

static const CrampArticleParagraph care_paragraphs[] = {
  { CRAMP_ARTICLE_TEXT, N_ ("These habits are simple and gentle. None of them is sure to help, and none takes the place of looking for the cause. Each says how well it is proven.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Stretching before bed") },
  { CRAMP_ARTICLE_TEXT, N_ ("Stretch the calf and the back of the thigh, both legs. Hold for 10 seconds, rest for 10 seconds, three times. It takes about 3 minutes. Hold on to a chair, keep breathing, and stop if it hurts.") },
  { CRAMP_ARTICLE_PROOF, N_ ("How well proven: it may help some people. One study found fewer and milder cramps, another found no difference. The Cochrane review of 2021 calls the evidence very uncertain.") },
  { CRAMP_ARTICLE_CAUTION, N_ ("After a recent operation, a blood clot or an injured Achilles tendon, ask your doctor before you stretch.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Moving the feet by day") },
  { CRAMP_ARTICLE_TEXT, N_ ("Go up on your toes, then pull the toes up, a few times a day. It is meant above all for older people and for those who sit a lot. Hold on to something.") },
  { CRAMP_ARTICLE_PROOF, N_ ("How well proven: recommended in the article. No study was found.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Warm foot soak") },
  { CRAMP_ARTICLE_TEXT, N_ ("10 to 15 minutes before bed, in warm water, not hot: 37 to 39 °C. Test it with the elbow or the wrist, not with the foot. Stop after 15 minutes and dry between the toes.") },
  { CRAMP_ARTICLE_PROOF, N_ ("How well proven: it is a comfort and may help you relax. No study about cramps was found.") },
  { CRAMP_ARTICLE_CAUTION, N_ ("With diabetes, numb feet, narrowed leg arteries or open skin, leave the foot soak out: heat may burn unnoticed. And no hot-water bottle or heating pad in bed on numb legs.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Warm legs") },
  { CRAMP_ARTICLE_TEXT, N_ ("A blanket or socks in bed, and no fan or air conditioner that blows on the legs.") },
  { CRAMP_ARTICLE_PROOF, N_ ("How well proven: a comfort. No study was found, and cramps are even more common in summer than in winter.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Food") },
  { CRAMP_ARTICLE_TEXT, N_ ("Eat a bit of everything. Muscles and nerves need calcium, magnesium and potassium; milk, soy, dark green vegetables and bananas have them. With kidney disease, ask your doctor before you eat more of these: potassium can be too much.") },
  { CRAMP_ARTICLE_PROOF, N_ ("How well proven: part of eating well, no cure. Studies do not show that more water or minerals help against ordinary night cramps.") },
  { CRAMP_ARTICLE_HEADING, N_ ("What this diary does not recommend") },
  { CRAMP_ARTICLE_POINT, N_ ("Magnesium tablets: in older people they made no difference to the number of cramps (Cochrane review 2020).") },
  { CRAMP_ARTICLE_POINT, N_ ("Vitamin K2: there is one study only, and people who take certain blood thinners were left out of it. Ask your doctor.") },
  { CRAMP_ARTICLE_POINT, N_ ("Quinine: the medicines agencies of Britain (MHRA) and the United States (FDA) warn of severe harm. If you take it, discuss it with your doctor.") },
  { CRAMP_ARTICLE_SOURCE, N_ ("Sources: an article by a neurologist of Henan Provincial People's Hospital, 15 August 2025; stretching: Hallegraeff 2012, Coppin 2005, Cochrane review 2021; season: Garrison 2015; magnesium: Cochrane review 2020; vitamin K2: Tan 2024; minerals: American Family Physician 2012; burns: HealthHub (Singapore) and Oklahoma burn prevention.") },
};

static const CrampArticleParagraph doctor_paragraphs[] = {
  { CRAMP_ARTICLE_TEXT, N_ ("With one of the three signals the article advises to go to neurology or orthopaedics soon. Your family doctor is a good first person to ask.") },
  { CRAMP_ARTICLE_TEXT, N_ ("A visit is also worthwhile without any signal: when cramps are frequent, or when they spoil your sleep so that the next day suffers.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Who looks at what") },
  { CRAMP_ARTICLE_POINT, N_ ("Neurology: numbness, tingling or weakness, in one leg or in both feet and hands.") },
  { CRAMP_ARTICLE_POINT, N_ ("Orthopaedics: pain in the back; cramps with bending, coughing or sneezing.") },
  { CRAMP_ARTICLE_POINT, N_ ("Vascular medicine: a calf that hurts while walking and stops when you stand still; cold or pale feet; swollen legs and visible veins in the evening.") },
  { CRAMP_ARTICLE_HEADING, N_ ("Examinations the article names") },
  { CRAMP_ARTICLE_POINT, N_ ("MRI of the lower back: pictures of the discs, the spinal canal and the nerves that leave it. No X-rays.") },
  { CRAMP_ARTICLE_POINT, N_ ("Ultrasound of the leg vessels: shows how the blood flows in arteries and veins. It does not hurt.") },
  { CRAMP_ARTICLE_POINT, N_ ("Electrophysiology: measures with small electric pulses how well nerves and muscles work. It can prick a little.") },
  { CRAMP_ARTICLE_TEXT, N_ ("Which of these makes sense, the doctor decides. Often a talk and a look at the legs are enough. You can ask: “Could it be the back, the nerves or the blood flow?”") },
  { CRAMP_ARTICLE_HEADING, N_ ("What to take along") },
  { CRAMP_ARTICLE_POINT, N_ ("this diary;") },
  { CRAMP_ARTICLE_POINT, N_ ("your medicines, and since when you take them;") },
  { CRAMP_ARTICLE_POINT, N_ ("your questions. There is a place for both in the main menu, under “About You”.") },
  { CRAMP_ARTICLE_HEADING, N_ ("When not to wait") },
  { CRAMP_ARTICLE_CAUTION, EMERGENCY },
  { CRAMP_ARTICLE_CAUTION, SAME_DAY },
  { CRAMP_ARTICLE_SOURCE, N_ ("Sources: an article by a neurologist of Henan Provincial People's Hospital, 15 August 2025; NHS and NICE (Britain) on leg cramps and on signs that cannot wait.") },
};

static const CrampArticleParagraph treatment_paragraphs[] = {
  { CRAMP_ARTICLE_TEXT, N_ ("There is no one treatment for night cramps. It follows from the cause, and the cause is for a doctor to find. These are ways that doctors go, most of them named in the article, so that you know the words when you hear them.") },
  { CRAMP_ARTICLE_HEADING, N_ ("If a disc in the back presses on a nerve") },
  { CRAMP_ARTICLE_TEXT, N_ ("Physiotherapy and medicines. When it is severe, an operation can free the nerve.") },
  { CRAMP_ARTICLE_HEADING, N_ ("If diabetes has harmed nerves") },
  { CRAMP_ARTICLE_TEXT, N_ ("Keeping the blood sugar well under control comes first. The doctor may add medicines for the nerves.") },
  { CRAMP_ARTICLE_HEADING, N_ ("If it is the blood vessels of the legs") },
  { CRAMP_ARTICLE_TEXT, N_ ("Medicines for a better blood flow. Sometimes a narrow place is opened from inside the vessel.") },
  { CRAMP_ARTICLE_HEADING, N_ ("If a medicine plays a part") },
  { CRAMP_ARTICLE_TEXT, N_ ("The doctor can weigh whether another one would do. Please change nothing on your own.") },
  { CRAMP_ARTICLE_HEADING, N_ ("If no cause is found") },
  { CRAMP_ARTICLE_TEXT, N_ ("Many people have frequent cramps without a serious cause. The habits of daily care can still be tried. Keep the diary, and go again if something changes.") },
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
