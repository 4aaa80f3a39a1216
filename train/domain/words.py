"""The words that fill the slots. Names of persons are made up by chance."""

# country, adjective, capital, people
COUNTRIES = [line.split() for line in """
Greece Greek Athens Greeks
Turkey Turkish Ankara Turks
Poland Polish Warsaw Poles
Latvia Latvian Riga Latvians
Lithuania Lithuanian Vilnius Lithuanians
Estonia Estonian Tallinn Estonians
Finland Finnish Helsinki Finns
Sweden Swedish Stockholm Swedes
Norway Norwegian Oslo Norwegians
Belarus Belarusian Minsk Belarusians
Ukraine Ukrainian Kyiv Ukrainians
Russia Russian Moscow Russians
Georgia Georgian Tbilisi Georgians
Armenia Armenian Yerevan Armenians
Azerbaijan Azerbaijani Baku Azerbaijanis
Moldova Moldovan Chisinau Moldovans
Serbia Serbian Belgrade Serbs
Kosovo Kosovar Pristina Kosovars
Hungary Hungarian Budapest Hungarians
France French Paris Frenchmen
Germany German Berlin Germans
Britain British London Britons
Spain Spanish Madrid Spaniards
Italy Italian Rome Italians
Syria Syrian Damascus Syrians
Lebanon Lebanese Beirut Lebanese
Israel Israeli Jerusalem Israelis
Jordan Jordanian Amman Jordanians
Iraq Iraqi Baghdad Iraqis
Iran Iranian Tehran Iranians
Qatar Qatari Doha Qataris
Yemen Yemeni Sanaa Yemenis
Egypt Egyptian Cairo Egyptians
Libya Libyan Tripoli Libyans
Tunisia Tunisian Tunis Tunisians
Algeria Algerian Algiers Algerians
Morocco Moroccan Rabat Moroccans
Sudan Sudanese Khartoum Sudanese
Ethiopia Ethiopian Harar Ethiopians
Eritrea Eritrean Asmara Eritreans
Somalia Somali Mogadishu Somalis
Kenya Kenyan Nairobi Kenyans
Uganda Ugandan Kampala Ugandans
Rwanda Rwandan Kigali Rwandans
Burundi Burundian Gitega Burundians
Mali Malian Bamako Malians
Niger Nigerien Niamey Nigeriens
Nigeria Nigerian Abuja Nigerians
Chad Chadian Ndjamena Chadians
Cameroon Cameroonian Yaounde Cameroonians
Senegal Senegalese Dakar Senegalese
Zimbabwe Zimbabwean Harare Zimbabweans
India Indian Delhi Indians
Pakistan Pakistani Islamabad Pakistanis
Afghanistan Afghan Kabul Afghans
Myanmar Burmese Naypyidaw Burmese
Thailand Thai Bangkok Thais
Cambodia Cambodian Battambang Cambodians
Vietnam Vietnamese Hanoi Vietnamese
Indonesia Indonesian Jakarta Indonesians
China Chinese Beijing Chinese
Japan Japanese Tokyo Japanese
Taiwan Taiwanese Taipei Taiwanese
Australia Australian Canberra Australians
Canada Canadian Ottawa Canadians
Mexico Mexican Monterrey Mexicans
Colombia Colombian Bogota Colombians
Venezuela Venezuelan Caracas Venezuelans
Peru Peruvian Lima Peruvians
Bolivia Bolivian Sucre Bolivians
Chile Chilean Santiago Chileans
Haiti Haitian Jacmel Haitians
""".split("\n") if line]

CITIES = """Aleppo Homs Idlib Raqqa Mosul Basra Kirkuk Kandahar Herat Kunduz
Jalalabad Quetta Peshawar Lahore Karachi Srinagar Odesa Kharkiv Mariupol Donetsk
Luhansk Kherson Grodno Brest Gomel Lviv Izmir Diyarbakir Benghazi Misrata Sirte
Aden Taiz Hodeidah Gaza Nablus Jenin Hebron Ramallah Haifa Gao Timbuktu Kidal
Maiduguri Jos Kano Lagos Goma Bukavu Bunia Juba Malakal Bangui Gondar Mekele
Kismayo Baidoa Mombasa Oaxaca Tijuana Cali Medellin Guayaquil Mandalay Sittwe
Yangon Marawi Davao Osh Ganja Gyumri Marseille Hamburg Calais""".split()

REGIONS = """Donbas Crimea Kashmir Tigray Darfur Punjab Sindh Anbar Helmand
Catalonia Chechnya Dagestan Abkhazia Cyrenaica Kurdistan Oromia Amhara Rakhine
Balochistan Sinai Xinjiang Tibet Galilee Kivu Casamance""".split()

FIRST = """Anton Marta Yusuf Leila Karim Elena Viktor Sofia Omar Amina Pavel
Irina David Hannah Tomas Ingrid Samuel Grace Joseph Miriam Carlos Lucia Diego
Rosa Hassan Fatima Ibrahim Zainab Arjun Priya Wei Mei Hiroshi Yuki Daniel Ruth
Andrei Olga Mustafa Aylin Nikos Dimitra Goran Vesna Pierre Camille Lars Astrid
John Mary Peter Susan James Alice""".split()

LAST = """Kovalenko Haddad Yilmaz Papadakis Novak Petrov Sidorenko Mansour
Aziz Rahmani Okafor Mwangi Tesfaye Diallo Traore Mensah Ndlovu Banda Castillo
Herrera Morales Quispe Fuentes Sharma Banerjee Chaudhry Qureshi Tanaka Nakamura
Zhang Liu Nguyen Pham Santoso Widodo Larsen Lindqvist Virtanen Kowalski
Jankauskas Berzins Dubois Lefevre Schneider Vogel Rossi Ferrari Walker Hughes
Bennett Fletcher Marsh Levi Shapiro Mizrahi Khalil Barakat Sesay""".split()

GROUPS = """Taliban Houthis FARC ELN PKK Hamas Hezbollah YPG""".split()

BODIES = [  # with the article
    ("EU",), ("UN",), ("CIA",), ("FBI",), ("IAEA",), ("Kremlin",),
    ("Pentagon",),
    ("European", "Union"), ("European", "Commission"), ("African", "Union"),
    ("Arab", "League"), ("Security", "Council"), ("State", "Department"),
    ("White", "House"), ("Human", "Rights", "Council"), ("Red", "Cross"),
    ("Supreme", "Court"), ("National", "Assembly")]
BODY_ADJECTIVES = {"European", "African", "Arab", "White", "Human", "Red",
                   "Supreme", "National"}

MINISTRIES = ["Foreign", "Interior", "Defense", "Justice", "Health", "Finance"]
MINISTRY_ADJECTIVES = {"Foreign"}

MONTHS = """January February March April May June July August September October
November December""".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SMALL = "two three four five six seven eight nine ten".split()

# base, past, participle of irregular verbs
IRREGULAR = {v.split()[0]: v.split()[1:] for v in """shoot shot shot
throw threw thrown
send sent sent
hit hit hit
strike struck struck
fight fought fought
hold held held
meet met met
leave left left
flee fled fled
set set set
go went gone
begin began begun
break broke broken
give gave given
fly flew flown
say said said
tell told told
beat beat beaten
withdraw withdrew withdrawn
shut shut shut
lead led led
sell sold sold
seek sought sought
take took taken
win won won
know knew known
build built built
freeze froze frozen
overrun overran overrun
retake retook retaken
bring brought brought
cut cut cut
write wrote written
lay laid laid
let let let
find found found
pay paid paid
quit quit quit
tear tore torn""".split("\n")}
# whose last letter is doubled before -ed and -ing
DOUBLE = set("""ban bar stop plan trap expel control kidnap swap patrol
acquit set hit shut begin overrun cut slap lob equip admit let quit""".split())
