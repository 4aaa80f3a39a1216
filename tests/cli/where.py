"""The place of each event: of this one, and not of its story."""
import json
import unittest

from program import Case, bede

# Predicate, its place or None, the sentence.
CASES = [
    # what the predicate governs itself
    ("arrested", "Nairobi", "Police arrested three students in Nairobi."),
    ("arrested", "Nairobi", "In Nairobi, police arrested three students."),
    ("captured", "Grozny", "Rebels captured Grozny in the winter."),
    ("patrolled", "Bangui", "French soldiers patrolled Bangui on Sunday."),
    ("met", "Lima", "The leaders met on May 4 in Lima."),
    ("captured", "Muthanna", "In the province of Muthanna, rebels captured "
     "nine soldiers."),
    ("captured", "Wau", "Rebels captured nine soldiers west of Wau."),
    ("arrested", "Toledo", "She was arrested at a Toledo residence."),
    ("shot", "Hartford Street", "She was shot in the 2300 block of Hartford "
     "Street."),
    ("arrested", "Pune", "Police arrested nine men from the Pune station."),
    # a side, or what it happened in
    ("shot", "Tijuana", "A police chief in Tijuana was shot on Friday."),
    ("killed", "Aleppo", "Nine men were killed in clashes in Aleppo."),
    # a clause beside it
    ("killed", "Homs", "Nine men were killed when rebels shelled Homs."),
    ("killed", "Homs", "A man was killed when a bomb struck his car west of "
     "Homs."),
    ("meeting", "Duhok", "The minister visited Duhok on Monday, meeting "
     "soldiers."),
    ("met", "Mexico", "His visit to Mexico, where he met the president, "
     "surprised them."),
    ("captured", "Kutum", "He fled to Kutum, where soldiers captured him."),
    # the town before what stands in it
    ("shot", "Moscow", "He was shot on the doorstep of his Moscow apartment."),
    ("killed", "Tokyo", "Nine men were killed in the Tokyo subway."),
    # a part of what it is done to, or the air above
    ("destroyed", "Gaza", "Shells destroyed Gaza's farmland on Sunday."),
    ("shot", "Sudan", "A plane was shot down over Sudan on Friday."),
    ("destroyed", None, "Jets destroyed a Tamil Tiger base on Friday."),
    # a part of a town is nearer than the town
    ("exploded", "Zorblatt", "A bomb exploded in the Zorblatt neighborhood of "
     "Baghdad."),
    # whom they visit, and where
    ("left", "Finland", "The premier left for Finland on Sunday."),
    ("visit", "Oman", "This is the Chadian president's second Oman visit."),
    ("visit", "France", "It is the second visit of an Iraqi president to "
     "France."),
    # the name that says most, without the words around it
    ("killed", "Nablus", "A boy was killed in the West Bank city of Nablus."),
    ("killed", "Iraq", "A soldier was killed in northern Iraq."),
    ("killed", "Zorblatt", "A soldier was killed in the village of Zorblatt "
     "in northern Iraq."),
    ("killed", "Deir ez-Zor", "Two men were killed in Deir ez-Zor."),
    ("Killed", None, "Two Men Were Killed in the old city."),
    ("killed", None, "Two men were killed in the old city."),
    ("captured", "Mazar-e-Sharif", "They captured Mazar-e-Sharif in May."),
    ("killed", "Sharwan Valley", "Two men were killed in the Sharwan Valley."),
    ("arrested", None, "Police arrested a man from Irving, Texas."),
    ("arrested", None, "Police arrested a man from the town of Sulina."),
    # part of a longer name or word is none
    ("killed", None, "Two men were killed by US-led forces."),
    ("attacked", None, "Rebels attacked the U.S. embassy."),
    ("detonated", "Baghdad", "Rebels detonated a truck outside the UN's "
     "Baghdad headquarters."),
    # who acts, and to whom it is done, is no place
    ("accused", None, "Chad accused Sudan of spying."),
    ("killed", None, "Israeli troops killed two men from Gaza."),
    ("killed", None, "Kabul police killed two men."),
    ("imposed", None, "Norway imposed sanctions on Peru."),
    # where it was said is told beside the word of saying
    ("accused", "Oslo", "Chad accused Sudan in Oslo of bombing a market."),
    ("accused", None, "Chad accused Sudan of bombing a market in Adre."),
    ("bombing", "Adre", "Chad accused Sudan of bombing a market in Adre."),
    # why it was done is told elsewhere
    ("arrested", None, "Police arrested nine men over drilling off Cyprus."),
    ("protested", None, "Farmers protested against the riots in Gujarat."),
    ("briefed", None, "Oman briefed Peru on the riots in Gujarat."),
    ("met", "Lima", "The leaders of Oman and Peru met on the sidelines of a "
     "summit in Lima."),
    ("help", None, "Officials disclosed in Oslo that the navy was ready to "
     "help Kuwait."),
    ("attacked", None, "Rebels attacked a base in revenge for the Kunduz "
     "air strikes."),
    ("attacked", None, "Rebels attacked a base despite Colombo's objections."),
    ("attacked", "Mexico", "Rebels attacked a base on the Mexico border."),
    # a border needs no name, where nothing nearer has one
    ("clashed", "the border between the two countries",
     "Herders held in Niger clashed with Algerian soldiers at the border "
     "between the two countries."),
    ("fired", "the border",
     "Kenyan soldiers who trained in Nairobi fired at smugglers at the "
     "border."),
    ("closed", "its border", "Sweden closed its border on Friday."),
    ("crossed", "Poland", "Migrants crossed the border into Poland."),
    ("shot", "Adre", "Two smugglers were shot in Adre, near the border."),
    ("shot", "Nairobi",
     "Two men were shot in Nairobi by soldiers at the border."),
    ("shot", "Lima", "Two men were shot at the airport in Lima."),
    # where somebody was brought, or what he is charged with happened
    ("shooting", None, "He is in custody at Erie Jail after shooting a man."),
    ("arrested", None, "He was arrested for a bombing in Quetta in 2019."),
    ("denied", None, "Police denied rumours of riots in Quetta."),
    ("shot", "Quetta", "Two men at a market guarded by soldiers in "
     "Quetta were shot, while farmers rallied in Lima."),
    ("arrested", "Cascade Motel", "She was arrested at the Cascade Motel."),
    ("shot", "Washington Street", "Nine men were shot on Washington Street."),
    ("capturing", None, "They spoke of the State of the Union after capturing "
     "nine men."),
    # what is done to a country
    ("invasion", "Kuwait", "Rebels praised the Iraqi invasion of Kuwait."),
    # the wake of it is elsewhere
    ("shot", None, "Soldiers shot nine men in the wake of a coup in Bamako."),
    ("murdered", None, "The son of the mayor, who was murdered in 1961, said "
     "in Geneva that he was hopeful."),
    # where somebody is taken from, is a guest, or what stands there
    ("abducted", "Dapchi", "Gunmen abducted nine girls from Dapchi."),
    ("hosted", "Rome", "Rome hosted talks between Peru and Oman."),
    ("shot", "Cedar Avenue", "She was shot on Lima's quiet Cedar Avenue."),
    ("shot", "Texas", "She was shot at a Texas shooting range."),
    ("pulled", "Mali", "Soldiers pulled out of Mali."),
    ("shot", None, "A girl who was shot on Sunday was in critical condition at "
     "an Atlanta area hospital."),
    ("meeting", "Lima", "They will speak at the meeting of the ministers, "
     "which will be held in Lima."),
    ("inquiry", None, "Police opened an inquiry into the riots in Pune."),
    ("fight", "Mali", "Two men flew to Mali to fight the rebels."),
    ("stopped", None, "Police stopped nine men from travelling to Pune."),
    ("talks", "Vienna", "The envoy convened talks between the cabinet and "
     "rebels in Vienna."),
    ("meet", "Prague", "Peres will visit Prague on Monday, where he is to meet "
     "the president."),
    ("kidnapped", "the Nigerian coast", "Gunmen kidnapped nine men off the "
     "Nigerian coast."),
    ("shot", "Lima", "A man was shot in front of a Lima bar."),
    ("shot", "Cedar Street", "Police responded to Cedar Street for a child who "
     "was shot."),
    # a town that is hit is a side, and the place
    ("attack", "Gao", "Rebels made an attack on the town of Gao."),
    # where somebody was led to is no place of what came before
    ("captured", None, "Two men were captured and sent to Guantanamo."),
    # a summit is where its name says
    ("invite", "Lima", "Norway decided at last year's Lima summit to invite "
     "Peru."),
    # in the land, and not at its borders
    ("killed", "Syria", "Nine men were killed within Syria's borders."),
    # a condition is not yet so
    ("protest", None, "He will protest if the prayers in Pune are banned."),
    # the capital of a country, and who fights for a town
    ("killed", "the French capital", "Nine men were killed in the French "
     "capital."),
    ("killed", "Mali's capital", "Nine men were killed in Mali's capital."),
    ("killed", "Damascus", "Nine men were killed in the Syrian capital, "
     "Damascus."),
    ("displaced", "Homs", "The battle for Homs displaced nine villagers."),
    ("battling", "Lima", "Students took to the streets of Lima, battling "
     "police."),
    # what is done meanwhile
    ("met", "Peru", "Obama and Putin met during a G20 summit in Peru."),
    ("met", "Peru", "Obama met the premier during his visit to Peru."),
    ("met", "Peru", "The president paid a brief visit to Peru during which he "
     "met the premier."),
    ("protests", "Texas", "There were protests in Texas state."),
    ("meet", "Gaza", "She will go to Gaza to deliver food and meet the mayor."),
    # what is left
    ("withdrawal", "Gao", "The French withdrawal from Gao was a mistake."),
    # where one of those comes from who flee
    ("fled", None, "Ann Ito, visiting from Dallas, was among those who fled."),
    # what words are about
    ("rejected", None, "Norway rejected a proposal for talks with Chad in "
     "Oslo."),
    ("criticized", None, "The party criticized the president's remarks on "
     "Syria."),
    # a court that rules, and who gave up his office
    ("jailed", "Silivri", "Nine men were jailed by a court in Silivri."),
    ("resignation", None, "He came to Lima after the resignation of the "
     "premier."),
    # a visit, a list of countries
    ("arrived", "Oman", "The premier arrived here Friday for a brief visit "
     "to Oman."),
    ("pull", "Norway", "Peru aims to pull 90 soldiers out of Norway and Asia."),
    # whither those went next, and where others were caught
    ("battling", None, "He was a medic beside fighters battling rebels before "
     "travelling to Chad."),
    ("battling", None, "He was a medic beside fighters battling rebels before "
     "crossing into Chad."),
    ("killed", None, "Two men were arrested in Lima in the bombing that "
     "killed a nun."),
    # a time that it took, a resort
    ("injuring", "Dijon", "A man rammed his car into a crowd, injuring nine "
     "over a one-hour period in Dijon."),
    ("met", "Sochi", "The ministers met in the Russian resort of Sochi."),
    # a body, or half of mankind
    ("opposed", None, "The party opposed the president in Congress."),
    ("assists", None, "The UN assists farmers in the Third World."),
    # the whole name, and its owner's where something is a part of him
    ("shot", "Northern Iowa College", "Two men were shot at Northern Iowa "
     "College."),
    ("shot", "Eastern Iowa University", "Two men were shot on Eastern Iowa "
     "University's campus."),
    # the way to a place is not the place, nor is where they went next
    ("stopped", None, "Police stopped nine nuns moving towards Lahore."),
    ("shot", None, "Two men went to Hill Street after being shot."),
    # a house of a country lies in it, not so an embassy or what has a name
    ("met", "Oman", "The president met the minister at the Oman guest "
     "house."),
    ("killed", "an Afghan village", "Two men were killed in an Afghan "
     "village."),
    ("strike", "Peruvian ports", "There is a strike in Peruvian ports."),
    ("attack", "Gao", "The mayor was hurt in the Gao attack, in the Malian "
     "city."),
    ("shot", "U.S. Embassy", "Two men were shot outside the U.S. Embassy."),
    # what they spoke at, on a visit, when they meet, from where they called
    ("denounced", "Lima", "The president denounced the rebels at a noisy Lima "
     "rally."),
    ("urged", "Oslo", "The president urged Chad during a visit to Oslo to free "
     "the monks."),
    ("met", "Peru", "Minister Ito, on her first trip to Peru, met the king."),
    ("informed", None, "He informed the king on the minister's visit to Peru."),
    ("accuse", "Oslo", "He will accuse Chad of fraud when he meets the king in "
     "Oslo."),
    ("phoned", "Peru", "The minister phoned the president from Peru."),
    ("urged", "Oslo", "Speaking from Oslo, the minister urged Peru to help."),
    ("arrived", "Central Clinic Hospital", "The minister arrived at the "
     "Central Clinic Hospital."),
    # what is said, and where it is; what one is against
    ("chanted", None, "\"Stop the killing in Chad,\" the protesters chanted."),
    ("arrested", None, "Police arrested Ito, telling reporters that he was "
     "wanted in Pune."),
    ("killed", None, "Nine men were killed, he said in Lima."),
    ("protested", None, "Students protested the embargo of Cuba."),
    # who somebody is
    ("arrested", None, "Ann Ito, a teacher at Lima High School, was arrested."),
    ("attacked", None, "Rebels who trained in Chad attacked a convoy."),
    ("jailed", None, "The court jailed Ito for killing two men in Pune."),
    # a street of a number, a part of a town
    ("shot", "136th Street", "A man was shot in a robbery which occurred on "
     "136th Street."),
    ("killed", "Green Court", "Two men were killed in a shooting in the Green "
     "Court neighborhood in Tulsa."),
    ("killed", "Zorblatt", "Two men were killed in the slum of Zorblatt in "
     "Lima."),
    ("killed", "Lima", "Two men were killed at the entrance to Lima airport."),
    # what they march for, what happens around them, what came before
    ("marched", None, "Students marched on Sunday to denounce the Lima "
     "summit."),
    ("shot", "Oaxaca", "He was shot while filming amid violent protests in "
     "Oaxaca."),
    ("ending", None, "The governor is ending his campaign after a loss in "
     "Texas."),
    # a gathering has a place and is none
    ("shot", None, "Two men were shot near the Summit of the Americas."),
]


class Where(Case):
    def test_places_of_predicates(self):
        for word, place, text in CASES:
            with self.subTest(text=text):
                article = json.dumps({"id": "a", "date": "2023-05-03",
                                      "text": text})
                [read] = bede("annotate", "--from", "jsonl",
                              text=article).lines()
                [found] = [p for p in read["predicates"]
                           if text[p["start"]:p["end"]] == word]
                where = found.get("place")
                self.assertEqual(where and text[where["start"]:where["end"]],
                                 place)

    def check_in_stories(self, cases):
        """Places that another sentence or the story tells, or None."""
        for place, text in cases:
            with self.subTest(text=text):
                self.assertEqual(self.place(text),
                                 (place, "story" if place else None))

    def place(self, text):
        """The last record's place."""
        records = bede("code", "--from", "jsonl", text=json.dumps(
            {"id": "a", "date": "2023-05-03", "text": text})).lines()
        where = records[-1].get("event_loc", {})
        told = where.get("refers_to", where)
        self.assertEqual("event_loc" in records[-1].get("inferred", []),
                         "told_in" in where and "text" not in where)
        return (text[told["start"]:told["end"]] if told else None,
                where.get("told_in"))

    def test_a_street_bears_the_name_of_a_town(self):
        for text in ("A man was shot in the 600 block of Denver.",
                     "A man was shot at the corner of Denver and Lincoln."):
            [record] = bede("code", "--from", "jsonl", text=json.dumps(
                {"id": "a", "date": "2023-05-03", "text": text})).lines()
            self.assertEqual(record["event_loc"]["text"], "Denver")
            self.assertNotIn("name", record["event_loc"])

    def test_a_deed_may_be_placed_by_another_sentence(self):
        self.check_in_stories((
                # of one act on the same victim, or by the same people
                ("Nairobi", "Rebels killed Ann Ito in Nairobi. Rain fell. The "
                 "sky was grey. Rebels killed Ito."),
                # it happened there
                ("Hill Street", "Nine men were shot on Sunday. It happened on "
                 "Hill Street."),
                # the only scene of the story
                ("Nairobi", "Rebels killed nine soldiers in Nairobi. Rain "
                 "fell. The sky was grey. The wind was strong. Gunmen shot two "
                 "teachers."),
                (None, "Rebels killed nine soldiers in Nairobi. Rebels killed "
                 "nine teachers in Kabul. Rain fell. The sky was grey. The "
                 "wind was strong. It was cold. Gunmen shot two nuns."),
                # in one place
                ("Nairobi", "Nine soldiers were killed at a consulate in "
                 "Nairobi. They were from Quetta. The bomber rammed his car "
                 "into the wall of the consulate."),
                # one noun
                ("Homs", "Police said they feared an attack in Homs. Rain "
                 "fell. The sky was grey. The wind was strong. The attack "
                 "killed nine men."),
                ("Homs", "Attacks in Homs have shocked the world. Rain fell. "
                 "The sky was grey. The wind was strong. It was cold. The "
                 "rebels carried out the May 1 attacks."),
                # not what was long before
                (None, "Riots in Pune killed nine people. Rain fell. The "
                 "governor recalled the riots of 1992."),
                # of the one meeting, or of arrests where the story plays
                ("Lima", "The ministers of Peru and Oman met in Lima. Rain "
                 "fell. The minister of Chad also attended the meeting."),
                (None, "The ministers of Peru and Oman met in Lima. Rain "
                 "fell. The minister of Chad also attended the annual meeting."),
                ("Nairobi", "Rebels killed nine soldiers in Nairobi. Rain "
                 "fell. The sky was grey. The wind was strong. Police arrested "
                 "two teachers."),
                # of a guest, with who is at home there
                ("Oman", "The Japanese premier arrived in Oman on Tuesday. "
                 "Rain fell. The Japanese premier met the Omani king."),
                (None, "The Japanese premier arrived in Oman on Tuesday. "
                 "Rain fell. The Japanese premier met the Chadian king."),
                ("Muscat", "The Japanese premier arrived in Muscat for talks "
                 "with Omani leaders. He drove to a meeting with the Omani "
                 "king."),
                # where the deed "happened", told by the next sentence
                ("Lima", "Nine men were killed in a shooting in Peru. It "
                 "happened in Lima. Rain fell. The sky was grey. The wind was "
                 "strong. It was cold. Police arrested two teachers."),
                ("Lima", "Nine men were shot. The shooting took place in Lima."
                 " Rain fell. A nun was injured."),
                (None, "Nine men were shot. The talks took place in Lima."
                 " Rain fell. A nun was injured."),
                # where they would leave, too
                ("Mali", "Italy withdrew its troops from Mali. Rain fell. "
                 "Peru expects Italy to withdraw more troops."),
                # nobody was hurt where one of them died
                (None, "Gunmen shot nine men. Ann Ito died at Lyon Hospital. "
                 "A nun was injured."),
                # in the town whose police tell of it
                ("Clairton", "Clairton police are grieving. Two men shot a boy "
                 "on Sunday."),
                ("Clairton", "PITTSBURGH (AP) - Clairton police are grieving. "
                 "Two men shot a boy on Sunday."),
                (None, "Police of Clairton and Boston are grieving. Two men shot "
                 "a boy on Sunday."),
                # where the lead's accident was
                ("Lima", "A truck rammed into a crowd in Lima. Police shot the "
                 "driver."),
                (None, "A spokesman in Lima said so. Police shot the driver."),
                # of the rally just told
                ("Nairobi", "Thousands of women marched through Nairobi. The "
                 "protest was a loud one."),
                # not of one town among several, nor of thousands
                (None, "Mobs attacked shops in Surat, Rajkot and Pune on "
                 "Sunday. Rain fell. It was cold. The wind was strong. Gunmen "
                 "shot nine men."),
                (None, "Gunmen shot nine men in Nairobi. Rain fell. The sky "
                 "was grey. The wind was strong. By now police have "
                 "arrested 900 people."),
                # nor where those who did it were caught
                (None, "Two men were arrested in Lima on Sunday. They had "
                 "shot a nun."),
                # those who flee
                ("Nairobi", "Gunmen shot nine men in Nairobi. Rain fell. The "
                 "sky was grey. The wind was strong. Several children fled."),
                # what somebody is known for
                (None, "Gunmen killed nine men in Nairobi on Sunday. The "
                 "minister was joined by Ann Ito, who was shot."),
                # of another day, place or kind
                (None, "Rebels killed nine soldiers in Nairobi on May 1. "
                 "Gunmen killed 90 teachers from 2021 to 2023."),
                (None, "Rebels killed nine soldiers in Nairobi on May 1. "
                 "Rebels killed nine soldiers on Monday, April 3."),
                (None, "Rebels killed nine soldiers in Nairobi. Elsewhere, "
                 "gunmen killed two teachers."),
                (None, "Rebels killed nine soldiers in Nairobi. Norway "
                 "imposed sanctions on Peru."),
        ))

    def test_words_were_said_where_their_speaker_said_others(self):
        peru = "The premier of Peru, Ann Ito, "
        self.check_in_stories((
                ("Lima", peru + "urged Chad on Monday to help. \"It must help "
                 "us,\" Ito told a meeting in Lima. Rain fell. She also "
                 "accused Mali of spying."),
                ("Lima", peru + "was quoted as saying at a rally in Lima that "
                 "it rained. Ito accused Mali of spying."),
                ("Lima", peru + "attacked the minister in a debate. The debate "
                 "in Lima lasted an hour. The sky was grey."),
                # what others said, or she on another day or has often said
                (None, peru + "said in Lima that it rained. The premier of "
                 "Oman, Carl Weber, accused Mali of spying."),
                (None, peru + "said in Lima that it rained. Last month she "
                 "accused Mali of spying."),
                (None, peru + "said in Lima that it rained. She had accused "
                 "Mali of spying."),
                (None, peru + "said in Lima that it rained. She has often "
                 "accused Mali of spying."),
                # where others are, not she
                (None, peru + "said the army must keep order in Lima. She also "
                 "accused Mali of spying."),
        ))

    def test_words_were_said_where_their_own_sentence_says(self):
        self.check_in_stories((
                ("Lima", "The foreign minister said in Lima that Peru rejected "
                 "the offer."),
                ("Tokyo", "\"We want Chad to act,\" Minister Kenji Ito told a "
                 "news conference in Tokyo."),
                ("Ramallah", "The premier of Peru told reporters in the West "
                 "Bank city of Ramallah that Peru rejected the plan."),
                ("Nairobi", "\"We reject the plan,\" Minister Mary Hale told "
                 "workers at the embassy in Nairobi."),
                # what others did, or they before
                (None, "The foreign minister of Peru said in Lima that Chad "
                 "rejected the offer."),
                (None, "The foreign minister said in Lima that Peru had "
                 "rejected the offer."),
        ))

    def test_of_a_name_that_nobody_knows_no_part_is_placed(self):
        for name, text in (
                ("Nan Dinh", "Rebels attacked nine men near Nan Dinh in north "
                 "Vietnam."),
                (None, "The trial of Tom Easley began. It rained in Lima and "
                 "Oslo. Ann Ito was arrested during the investigation of "
                 "Easley.")):
            with self.subTest(text=text):
                record = bede("code", "--from", "jsonl", text=json.dumps(
                    {"id": "a", "date": "2023-05-03",
                     "text": text})).lines()[-1]
                where = record.get("event_loc", {})
                self.assertEqual(where.get("text"), name)
                self.assertNotIn("lat", where)

    def test_a_scene_told_later_is_of_the_lead_alone(self):
        later = "Gunmen shot two nuns. Rebels killed nine men in Nairobi."
        rain = "Rain fell. The sky was grey. The wind was strong. "
        for text, told in ((later, "story"), (rain + later, None)):
            first = bede("code", "--from", "jsonl", text=json.dumps(
                {"id": "a", "date": "2023-05-03", "text": text})).lines()[0]
            with self.subTest(text=text):
                self.assertEqual(first.get("event_loc", {}).get("told_in"),
                                 told)

    def test_a_guest_who_arrived_later_met_the_host_there(self):
        text = ("The Omani king met the Japanese premier on Monday. The "
                "Japanese premier arrived in Muscat on Sunday.")
        first = bede("code", "--from", "jsonl", text=json.dumps(
            {"id": "a", "date": "2023-05-03", "text": text})).lines()[0]
        self.assertEqual(first["event_loc"]["name"], "Muscat")
        self.assertEqual(first["event_loc"]["told_in"], "story")

    def test_a_noun_may_stand_for_what_was_named(self):
        for place, text in (
                ("Mali", "Mali is calm. Police arrested nine men across the "
                 "country."),
                ("Homs", "Rebels hold Homs. Nine soldiers were killed in the "
                 "city on Friday."),
                ("Lima", "He went to Lima and Quito by way of Bogota. In Lima "
                 "it rained. Nine men were shot in the capital."),
                ("Bern", "The minister drove to Bern and met the bishops "
                 "there."),
                ("LIMA", "LIMA: Police were blamed. Nine men were shot in the "
                 "city on Friday."),
                ("Bondi Beach", "Crowds sat at Bondi Beach. Nine men on the "
                 "beach were shot."),
                ("LIMA", "LIMA: Oman praised Peru after hosting talks at this "
                 "Peruvian coastal resort."),
                ("Nepal", "Nepal is calm. It rained in Nepal. Rebels shot nine "
                 "soldiers in the Himalayan nation."),
                # another, described by more, or of no such kind
                (None, "Mali is calm. Police arrested nine men in a "
                 "neighbouring country."),
                (None, "Mali is calm. Nine nuns were killed in the city where "
                 "she was born."),
                (None, "Police praised Mali and Chad. They arrested nine men "
                 "across the country."),
                # a name says more
                ("Gao", "Mali is calm. Police arrested nine men in the country "
                 "after a riot in Gao."),
        ):
            with self.subTest(text=text):
                self.assertEqual(self.place(text), (place, None))

    def test_where_all_of_the_story_plays(self):
        nakuru = ("Shops in Nakuru opened. It rained in Nakuru. Schools in "
                  "Nakuru were closed. ")
        mali = ("Markets in Gao opened. It rained in Mali. Schools in Mali "
                "were closed. The sky was grey. ")
        self.check_in_stories((
                # a town, a region, a country
                ("Nakuru", nakuru + "Two men were shot in a bar."),
                ("Gujarat", "Shops in Surat opened. It rained in Gujarat. "
                 "Trains left Rajkot. The sky was grey. Police arrested 300 "
                 "people."),
                ("Mali", mali + "Nine nuns were killed."),
                # arrests have no one town; nor what is said, or of others
                (None, nakuru + "Police arrested 300 people."),
                (None, mali + "It rained in Chad. Nine nuns were killed."),
                (None, mali + "Gunmen killed nine Dutch nuns."),
                (None, mali + "\"They killed nine nuns,\" he said."),
        ))

    def test_a_pact_is_signed_where_they_meet(self):
        for place, text in (
                ("Lima", "Oman and Peru will sign a pact defining their "
                 "relations at a summit meeting in Lima."),
                (None, "Oman and Peru will sign a pact on a mine near Lima."),
        ):
            with self.subTest(text=text):
                self.assertEqual(self.place(text), (place, None))

    def test_a_dinner_for_guests_is_not_at_their_home(self):
        self.assertEqual(self.place("The premier hosted a dinner for Sudan on "
                                    "Tuesday."), (None, None))

    def test_police_and_rulers_are_at_home(self):
        self.check_in_stories((
                ("Toledo", "Toledo police are investigating a shooting at a "
                 "bar."),
                ("Lima", "The shooting is being investigated by the Lima "
                 "police."),
                ("Toledo", "Oslo shivers. It rained in Bern. Toledo police "
                 "arrested nine men."),
                (None, "Norwegian police are investigating a shooting."),
                (None, "Toledo police condemned the shooting."),
                ("Oman", "The king of Oman was overthrown in 2003."),
                ("Mali", "It rained in Mali. It rained in Chad. Mutineers "
                 "ousted the Malian president."),
                (None, "Mutineers shot the Malian president."),
                ("Oman", "Oman tested a missile on Monday."),
                (None, "Oman will test a missile on Monday."),
                (None, "Oman and Peru carried out a military exercise."),
        ))

    def test_what_nobody_knows_lies_where_the_story_plays(self):
        for country, region, text in (
                ("KEN", "KE-31", "Gunmen shot two men in Nakuru. One was shot "
                 "on Gumtree Street."),
                (None, None, "It rained in Nakuru and Lima. One man was shot "
                 "on Gumtree Street."),
                # which is told right behind it
                ("KEN", "KE-31", "It rained in Lima. One man was shot on "
                 "Gumtree Street in Nakuru."),
                # no town of America by its last word
                (None, None, "It rained in Nakuru and Lima. One man was shot "
                 "at the Golden Temple.")):
            with self.subTest(text=text):
                record = bede("code", "--from", "jsonl", text=json.dumps(
                    {"id": "a", "date": "2023-05-03",
                     "text": text})).lines()[-1]
                where = record["event_loc"]
                self.assertIn(where["text"],
                              ("Gumtree Street", "the Golden Temple"))
                self.assertNotIn("name", where)
                self.assertEqual(where.get("country"), country)
                self.assertEqual(where.get("admin1"), region)
                self.assertNotIn("told_in", where)

    def test_an_unknown_part_of_a_town_has_the_towns_point(self):
        [record] = bede("code", "--from", "jsonl", text=json.dumps(
            {"id": "a", "date": "2023-05-03", "text": "Two men were shot in "
             "the Zorblatt neighborhood of Lahore."})).lines()
        where = record["event_loc"]
        self.assertEqual(where["text"], "Zorblatt")
        self.assertEqual(where["name"], "Lahore")
        self.assertEqual(where["geonameid"], 1172451)

    def test_the_town_has_its_point(self):
        for text in ("Two men were shot in Lahore city.",
                     "Nine men died in the Lahore bombing.",
                     "Two men were hurt in the Lahore shooting."):
            with self.subTest(text=text):
                record = bede("code", "--from", "jsonl", text=json.dumps(
                    {"id": "a", "date": "2023-05-03", "text": text})).lines()[0]
                self.assertEqual(record["event_loc"]["name"], "Lahore")
                self.assertEqual(record["event_loc"]["geonameid"], 1172451)

    def test_the_dateline_is_the_last_resort(self):
        for place, text in (
                ("NAIROBI", "NAIROBI, Kenya (AP) - Gunmen shot nine men on "
                 "Sunday."),
                ("NAIROBI", "NAIROBI, Kenya (AP) - The ministers of Peru and "
                 "Oman met here."),
                ("nadiad", "nadiad: a mob attacked two policemen on sunday "
                 "because a truck had no lamps."),
                # the story plays elsewhere, or just then, or is of words
                (None, "NAIROBI, Kenya (AP) - Gunmen shot a clerk. "
                 "Nairobi mourns. It rained in Lima. Gunmen shot a nun."),
                (None, "NAIROBI, Kenya (AP) - The army left Kabul on Sunday. "
                 "Gunmen shot nine men."),
                (None, "NAIROBI, Kenya (AP) - Gunmen shot nine Dutch men."),
                # or in other regions, or around it; but an address is no scene
                (None, "NEW DELHI: Gunmen shot a clerk. It rained in Gujarat "
                 "on Sunday. Gujarat mourns. It was cold in Gujarat. Gunmen "
                 "shot a nun."),
                (None, "NAKURU, Kenya (AP) - Gunmen shot a clerk. Rain fell. "
                 "It was cold. Schools in Naivasha closed. It rained in "
                 "Naivasha. The sky was grey. Gunmen shot a nun."),
                ("BUFFALO", "BUFFALO, N.Y. (AP) - Gunmen shot a clerk. It was "
                 "cold. His aunt lives in Newark, N.J. The sky was grey. The "
                 "wind was strong. Gunmen shot a nun."),
                (None, "NAIROBI, Kenya (AP) - The president criticised Peru."),
                (None, "NAIROBI, Kenya (AP) - The president said: \"The "
                 "leaders of Peru and Oman met here.\""),
        ):
            with self.subTest(text=text):
                self.assertEqual(self.place(text),
                                 (place, "dateline" if place else None))

    def test_told_again_without_its_place(self):
        text = ("Rebels killed nine soldiers in Nairobi on Monday. The rebels "
                "killed the soldiers at dawn.")
        first, again = bede("code", "--from", "jsonl", text=json.dumps(
            {"id": "a", "date": "2023-05-03", "text": text})).lines()
        self.assertEqual(first["event_loc"]["text"], "Nairobi")
        self.assertNotIn("inferred", first)
        self.assertEqual(again["event_loc"]["name"], "Nairobi")
        self.assertNotIn("start", again["event_loc"])
        self.assertEqual(again["event_loc"]["told_in"], "story")
        self.assertEqual(again["event_loc"]["refers_to"]["start"],
                         text.index("Nairobi"))
        self.assertIn("event_loc", again["inferred"])

    def test_a_border_bears_the_side_that_is_told(self):
        text = ("Refugees were stuck in tents on the Chadian side of the "
                "border with Sudan. Kenyan soldiers were attacked on the "
                "border with Somalia. Mali reinforced its border with Niger.")
        first, second, third = bede("code", "--from", "jsonl", text=json.dumps(
            {"id": "a", "date": "2023-05-03", "text": text})).lines()
        for record, country in ((first, "TCD"), (second, "SOM"),
                                (third, "NER")):
            self.assertEqual(record["event_loc"]["precision"], "border")
            self.assertEqual(record["event_loc"]["country"], country)
            self.assertNotIn("lat", record["event_loc"])

    def test_a_border_has_two_countries(self):
        for phrase, one, other in (
                ("on the border between Chad and Sudan", "TCD", "SDN"),
                ("on the Thai-Cambodian border", "THA", "KHM"),
                ("on the U.S.-Mexico border", "USA", "MEX"),
                ("at Poland's border with Belarus", "POL", "BLR"),
                ("on the Belarusian side of the border with Poland", "BLR",
                 "POL"),
                ("on the Syrian border", "SYR", None)):
            with self.subTest(phrase=phrase):
                [record] = bede("code", "--from", "jsonl", text=json.dumps(
                    {"id": "a", "date": "2023-05-03",
                     "text": "Two men were shot %s." % phrase})).lines()
                where = record["event_loc"]
                self.assertEqual(where["country"], one)
                self.assertEqual(where.get("other_country"), other)
        text = "Mali closed its border with Niger."
        [record] = bede("code", "--from", "jsonl", text=json.dumps(
            {"id": "a", "date": "2023-05-03", "text": text})).lines()
        self.assertEqual(record["event_loc"]["other_country"], "MLI")

    def test_how_far_from_the_point(self):
        # Homs 34.73 36.72, Hama 35.13 36.75: 44 km apart.
        for phrase, lat, km in (
                ("between Homs and Hama", 34.93, 22),
                ("on the road between Homs and Hama", 34.93, 22),
                ("20 km from Homs", 34.73, 20), ("near Homs", 34.73, 20),
                ("north of Homs", 34.73, 40), ("in Homs", 34.73, None),
                ("20 km north of Homs", 34.91, 5),
                ("off the coast of Tartus", 34.89, 60)):
            with self.subTest(phrase=phrase):
                [record] = bede("code", "--from", "jsonl", text=json.dumps(
                    {"id": "a", "date": "2023-05-03",
                     "text": "Two men were shot %s." % phrase})).lines()
                where = record["event_loc"]
                self.assertAlmostEqual(where["lat"], lat, delta=0.011)
                self.assertEqual(where.get("uncertainty_km"), km)

    def test_a_gate_is_no_border(self):
        text = "Rebels clashed with soldiers at a gate in Lima."
        [record] = bede("code", "--from", "jsonl", text=json.dumps(
            {"id": "a", "date": "2023-05-03", "text": text})).lines()
        self.assertEqual(record["event_loc"]["text"], "Lima")
        self.assertEqual(record["event_loc"]["precision"], "city")

    def test_a_way_from_a_town_moves_its_point(self):
        # A degree of latitude is 111.2 km; of longitude at Nairobi (1.3 S),
        # too: 50 km are 0.45 of it, 30 miles northwest 0.31 each way.
        north, east = -1.29, 36.82
        for way, up, right in (
                ("50 km south of", -0.45, 0),
                ("50 kilometres (31 miles) east of", 0, 0.45),
                ("thirty miles north-west of", 0.31, -0.31),
                ("30 miles northwest of", 0.31, -0.31),
                ("50 km from", 0, 0), ("north of", 0, 0), ("near", 0, 0)):
            text = "Two men were shot %s Nairobi." % way
            with self.subTest(way=way):
                [record] = bede("code", "--from", "jsonl", text=json.dumps(
                    {"id": "a", "date": "2023-05-03", "text": text})).lines()
                where = record["event_loc"]
                self.assertEqual(where["text"], "Nairobi")
                self.assertAlmostEqual(where["lat"], north + up, delta=0.011)
                self.assertAlmostEqual(where["lon"], east + right, delta=0.011)
                self.assertEqual("geonameid" in where, not (up or right))

    def test_two_towns_are_two_events(self):
        text = ("Rebels killed nine soldiers in Nairobi. Rebels killed "
                "soldiers in Kabul.")
        first, second = bede("code", "--from", "jsonl", text=json.dumps(
            {"id": "a", "date": "2023-05-03", "text": text})).lines()
        self.assertNotIn("links", second)
        self.assertEqual(second["event_loc"]["text"], "Kabul")


if __name__ == "__main__":
    unittest.main()
