"""Names by form and context, with and without the gazetteer; one name for all mentions; namesakes apart."""

import re

import pytest

from etl.language import language
from etl.records import Block, Document, Name
from etl.text import names, sentences
from etl.text.names.geography.demonyms import PEOPLE
from etl.vocabulary import demonyms, name_words


def read(text: str) -> list[Name]:
    blocks, place = [], 0
    for line in text.split("\n"):
        blocks.append(Block(place, place + len(line), "body"))
        place += len(line) + 1
    document = Document("sample", "", text, tuple(blocks), language=language(text))
    return names.find(document, sentences.split(document))


FOUND = [
    ("«Рама» наняла 240 рабочих, а «Рельеф» – только 70.", "organisation", "Рельеф"),
    ("Orders went to Tata Elxsi Limited last week.", "organisation", "Tata Elxsi"),
    ("BHARAT ORVANT LIMITED", "organisation", "Bharat Orvant"),
    ("RESULTS OF JBM ORVANTIS LTD FOR THE YEAR", "organisation", "JBM Orvantis"),
    ("Voge обещает собрать 5 тысяч мотоциклов.", "organisation", "Voge"),
    ("Loncin приценивается к заводу.", "organisation", "Loncin"),
    ("Китайская CIMC потеряла две трети продаж.", "organisation", "CIMC"),
    ("Турецкий Oyaktek в мае сократил 300 человек.", "organisation", "Oyaktek"),
    ("АЗПИ в прошлом году выпустил 40 форсунок.", "organisation", "АЗПИ"),
    ("Национальный союз автостроителей ждёт роста.", "organisation", "Национальный союз автостроителей"),
    ("В Российской ассоциации автодилеров спорят.", "organisation", "Российская ассоциация автодилеров"),
    ("Самарский центр развития торговли открыт.", "organisation", "Самарский центр развития торговли"),
    ("В Омском колледже имени Гагарина пусто.", "organisation", "Омский колледж имени Гагарина"),
    ("На Ковровском кузнечном (КЗ) тихо.", "organisation", "Ковровский кузнечный завод"),
    ("The firm owes Alfa-Bank a further 250m roubles.", "organisation", "Alfa-Bank"),
    ("Vostok Technopark, Perm, has 22 residents.", "park", "Vostok Technopark"),
    ("ИП «Рябиново»: 90 га, 24 арендатора.", "park", "индустриальный парк «Рябиново»"),
    ("ГПЗ-4 распродаёт станки.", "organisation", "ГПЗ-4"),
    ("На ПАТП-1 40 машин.", "organisation", "ПАТП-1"),
    ("На 3-м подшипниковом заводе пусто.", "organisation", "3-й подшипниковый завод"),
    ("Растёт и 23-й подшипниковый в Вологде.", "organisation", "23-й подшипниковый"),
    ("Долги 23-го ГПЗ растут.", "organisation", "23-й ГПЗ"),
    ("На заводе № 12 сменили директора.", "organisation", "завод № 12"),
    ("Plant No. 7 lost money.", "organisation", "Plant No. 7"),
    ("Рабочие шасси-завода ждут.", "organisation", "Шасси-завод"),
    ("В парке «Осина» 35 га, в «Рябине» – 12 га.", "park", "парк «Рябина»"),
    ("Технопарк «Осина» сдал 80 %, «Берёзовый» – 55 %.", "park", "технопарк «Берёзовый»"),
    ("Рабочих Волгоградкраномаша отправили в отпуск.", "organisation", "Волгоградкраномаш"),
    ("Сибшпалпром отгрузил 300 тонн.", "organisation", "Сибшпалпром"),
    ("Стартап qDrive привлёк 30 млн рублей.", "organisation", "qDrive"),
    ("Поставки ведёт 4Road, выросшая вдвое.", "organisation", "4Road"),
    ("Узбекская UzRamaParts поставит бамперы.", "organisation", "UzRamaParts"),
    ("Проект «э-мобиля» закрыт.", "product", "Э-мобиль"),
    ("Директор «ё-Трак» ушёл.", "organisation", "ё-Трак"),
    ("Крупнейший перевозчик края, «Южный ход», обновит машины.", "organisation", "Южный ход"),
    ("«Рама», «Ось» и ООО «Тракт» купили машины.", "organisation", "Рама"),
    ("В селе Большие Камыши построят склад.", "city", "Большие Камыши"),
    ("Глава завода Цзыхан Лю (Zihang Liu) ушёл. Лю добавил: рост.", "person", "Цзыхан Лю"),
    ("Комбинат в Шумерле делает фургоны.", "organisation", "комбинат в Шумерле"),
    ("На литейном заводе в Рузаевке 300 рабочих.", "organisation", "завод в Рузаевке"),
    ("The plant in Serdobsk employs 340 people.", "organisation", "plant in Serdobsk"),
    ("Staff at UralRamaMash rose to 300.", "organisation", "UralRamaMash"),
    ("Компания «Сервис-Комплект» запустила производство.", "organisation", "Сервис-Комплект"),
    ("Пресс-служба ПАО «КАМАЗ» сообщила о планах.", "organisation", "КАМАЗ"),
    ("По данным «Росвагонстата», рынок вырос.", "organisation", "Росвагонстат"),
    ("Работы идут на Елабужском автомобильном заводе.", "organisation", "Елабужский автомобильный завод"),
    ("Заём выдал Фонд развития моногородов.", "organisation", "Фонд развития моногородов"),
    ("Об этом сообщило правительство Самарской области.", "organisation", "Правительство Самарской области"),
    ("Рассказали в Минпромторге Татарстана.", "organisation", "Минпромторг Татарстана"),
    ("Компания Bazra Motors собирает машины.", "organisation", "Bazra Motors"),
    ("Завод КрАЗ остановлен.", "organisation", "КрАЗ"),
    ("Резиденты технопарка «Контакт» получат льготы.", "park", "технопарк «Контакт»"),
    ("Открыта ОЭЗ «Стабна».", "park", "ОЭЗ «Стабна»"),
    ("Рязанская ОЭЗ приняла завод.", "park", "Рязанская ОЭЗ"),
    ("Липецкая ОЭЗ приняла завод.", "park", "особая экономическая зона «Липецк»"),
    ("Льготы даёт липецкая особая экономическая зона.", "park", "особая экономическая зона «Липецк»"),
    ("Участок найдём в Канаше, в индустриальном парке.", "park", "индустриальный парк в Канаше"),
    ("В бугульминском промышленном парке пустили цех.", "park", "Бугульминский промышленный парк"),
    ("На базе тверского завода «Рама» создан промышленный парк.", "park", "промышленный парк"),
    ("Индустриальный парк, открытый на территории завода, сдаёт цехи.", "park", "индустриальный парк"),
    ("В двух парках области, «Рябина» и «Осина», тесно.", "park", "индустриальный парк «Осина»"),
    ("Отчитались о двух технопарках. В «Рябиново» тесно, в «Осиново» пусто.", "park", "технопарк «Осиново»"),
    ("Власти включили «Рябину» в реестр индустриальных парков.", "park", "индустриальный парк «Рябина»"),
    ("Площадка «Рябина-2» в Твери получит статус ОЭЗ.", "park", "особая экономическая зона «Рябина-2»"),
    ("Начнут с «Рябины»: индустриальный парк решили строить.", "park", "индустриальный парк «Рябина»"),
    ("Индустриальный парк «Кама. Юг» растёт.", "park", "Индустриальный парк «Кама. Юг»"),
    ("В СЭЗ «Рябина» делают прицепы.", "park", "СЭЗ «Рябина»"),
    ("Промышленно-логистический парк «Рябина» занят.", "park", "Промышленно-логистический парк «Рябина»"),
    ("КИП «Мастер» растёт. В Тутаеве тоже есть «Мастер».", "park", "Тутаевский промышленный парк «Мастер»"),
    ("ОЭЗ «Узловая» растёт, как и индустриальный парк «Узловая».", "park", "индустриальный парк «Узловая»"),
    ("A new supplier park, Northgate, opens in Tula.", "park", "Northgate Supplier Park"),
    ("An industrial site by the name of Zarya has tenants.", "park", "Zarya Industrial Site"),
    ('In the industrial parks "Sosna" and "Berezka" 12 firms work.', "park", "industrial park «Berezka»"),
    (
        'The special economic zone of industrial type "Vyatka" grows.',
        "park",
        "special economic zone of industrial type «Vyatka»",
    ),
    ("Владимир, 5 июля. Завод растёт.", "city", "Владимир"),
    ("Зона «Берёзовая роща» под Пензой растёт.", "park", "Зона «Берёзовая роща»"),
    ("«Берёзка» – обычный индустриальный парк.", "park", "индустриальный парк «Берёзка»"),
    ("Plants at the Kaluga South industrial park grow.", "park", "Kaluga South Industrial Park"),
    ("Приехал глава Тутаевского района.", "region", "Тутаевский район"),
    ("Так говорил Кирюшин, прежний директор завода.", "person", "Кирюшин"),
    ("Head of site Antonín Drexler has come.", "person", "Antonín Drexler"),
    ("Ведущий аналитик Павел Ерофеич Дёмин рад.", "person", "Павел Дёмин"),
    ("В Пензе появится индустриальный парк.", "park", "индустриальный парк в Пензе"),
    ("The Ostashkovo industrial park has a new tenant.", "park", "Ostashkovo Industrial Park"),
    ("Zaryana, the special economic zone in Tver, has grown.", "park", "Zaryana Special Economic Zone"),
    ("Рассказал генеральный директор Вилсор Халиуллин.", "person", "Вилсор Халиуллин"),
    ("Документ передали Алексею Куринному.", "person", "Алексей Куринный"),
    ("Выступил Каримов Альберт Анварович.", "person", "Альберт Каримов"),
    ("President Kassym-Jomart Tokayev visited the plant.", "person", "Kassym-Jomart Tokayev"),
    ("Продажи Lada Granta выросли.", "product", "Lada Granta"),
    ("Собран первый КАМАЗ-54901.", "product", "КАМАЗ-54901"),
    ("По нацпроекту «Инфраструктура для жизни» купят автобусы.", "programme", "Инфраструктура для жизни"),
    ("Доля на российском рынке выросла.", "country", "Россия"),
    ("Sitrak and Denso gained ground.", "organisation", "Denso"),
    ("Чайковский завод рукавов и шлангов встал.", "organisation", "Чайковский завод рукавов и шлангов"),
    ("Денег у Жуковского машиностроительного завода нет.", "organisation", "Жуковский машиностроительный завод"),
    ("Директором Ликинского рессорного завода назначен Пётр Ким.", "organisation", "Ликинский рессорный завод"),
    ("Дирекция Семёновского завода труб вывесила приказ.", "organisation", "Семёновский завод труб"),
    ("Рада президент Союза дилеров Вера Зюзина.", "organisation", "Союз дилеров"),
    ("Так решила Роза Грушина.", "person", "Роза Грушина"),
    ("Тверской «Верный путь» сбыл сто прицепов.", "organisation", "Верный путь"),
    ("«Верный путь» из Твери искал выход.", "organisation", "Верный путь"),
    ("«Верный путь» (Тверь) занял третье место.", "organisation", "Верный путь"),
    ("«Верный путь» нанял сорок слесарей.", "organisation", "Верный путь"),
    ("Доля «Верного пути» снизилась.", "organisation", "Верный путь"),
    ("В «Верном пути» рассказали о планах.", "organisation", "Верный путь"),
    ("«Верный путь» 16 мая в Твери уже пустил цех.", "organisation", "Верный путь"),
    ("Банк простил «Верному пути» долг.", "organisation", "Верный путь"),
    ("Купят 51 % «Верного пути».", "organisation", "Верный путь"),
    ("Договор с «Верным путём» подписан.", "organisation", "Верный путь"),
    ("Заводом владеет «Верный путь».", "organisation", "Верный путь"),
    ("Крупнейший поставщик рам в городе – «Верный путь».", "organisation", "Верный путь"),
    ("Рядом «Ижевские рессоры».", "organisation", "Ижевские рессоры"),
    ("Так решили в «Окской кузнице».", "organisation", "Окская кузница"),
    ("Тверской вагонзавод открыт.", "organisation", "Тверской вагонзавод"),
    ("Калужский автокластер растёт.", "organisation", "Калужский автокластер"),
    ("Цех продал производитель грузовых прицепов Norrvik.", "organisation", "Norrvik"),
    ("Harbour Wheel-End laid off 85 people.", "organisation", "Harbour Wheel-End"),
    ("Dana Whitfield, head of sales at Brolimex, came.", "organisation", "Brolimex"),
    ("One of them, Sary-Too Import, says so.", "organisation", "Sary-Too Import"),
    ("Only one chain, Brandt-Sever, has said so.", "organisation", "Brandt-Sever"),
    ("Sales fell, says consultancy TruckPulse.", "organisation", "TruckPulse"),
    ("На втором месте по числу вакансий площадка «Верного пути».", "organisation", "Верный путь"),
    ("Белорусский производитель автобусов «Верный путь» рад.", "organisation", "Верный путь"),
    ("Эксперт компании «Охта Капитал» ждёт.", "organisation", "Охта Капитал"),
    ("На площадке завода «Дордой Моторс» соберут 300 автобусов.", "organisation", "Дордой Моторс"),
    ("Пакет достался «Инвест-Альфе».", "organisation", "Инвест-Альфа"),
    ("Staff at Stampa Nord walked out.", "organisation", "Stampa Nord"),
    ("Turkish automotive exports rose.", "country", "Turkey"),
    ("Калужские автозаводы собрали больше.", "region", "Калужская область"),
    ("Доля китайских марок упала.", "organisation", "китайские марки"),
    ("Самарская область даст 640 млн, Ульяновская - 210.", "region", "Ульяновская область"),
    ("Вместо неё пришёл китайский Weitong Lixin.", "organisation", "Weitong Lixin"),
    ("Акции «Верного пути» подорожали.", "organisation", "Верный путь"),
    ("So says the chief economist at Export Monitor.", "organisation", "Export Monitor"),
    ("ADM Jizzakh builds cars.", "organisation", "ADM Jizzakh"),
    ("A hall in the Jizzakh zone is let.", "park", "Jizzakh Free Economic Zone"),
    ("The plant will rise in the Tangier Automotive City zone.", "park", "Tangier Automotive City"),
    ("Индустриальные парки: «Рябина», «Осина», «Верба».", "park", "индустриальный парк «Верба»"),
    ("Парк строят в Бийске. Промышленный парк появится в Твери.", "park", "Промышленный парк в Твери"),
    ("Резиденты особых экономических зон «Рябина» и «Осина».", "park", "особая экономическая зона «Осина»"),
    ("В ПФО выпущено больше.", "country", "Приволжский федеральный округ"),
    ("В Северо-Кавказском федеральном округе тихо.", "country", "Северо-Кавказский федеральный округ"),
    ("Sales in the EAEU fell.", "country", "Eurasian Economic Union"),
    ("The plant in Tamil Nadu grew.", "region", "Tamil Nadu"),
    ("«Ракты» заняли пятое место.", "organisation", "Ракты"),
    ("Открыта ОЭЗ РУ «Вышний луг».", "park", "ОЭЗ РУ «Вышний луг»"),
    ("At the Kestrelo Otomotiv works a van leaves.", "organisation", "Kestrelo Otomotiv"),
    ("The plots went to Zenika Harness on Monday.", "organisation", "Zenika Harness"),
    ("A grant was given to Vektorix, the seat-frame stamper.", "organisation", "Vektorix"),
    ("They bought it from Japan's Hosodako last year.", "organisation", "Hosodako"),
    ("The firm told staff at its Wolverby works to go.", "city", "Wolverby"),
    ("Wolverby, population 9,700, can ill afford it.", "city", "Wolverby"),
    ("KAMAZ Wolverby closes its gearbox hall.", "city", "Wolverby"),
    ('"A quarter is spoken for," says Yelda Oran, who runs it.', "person", "Yelda Oran"),
    ("Half is owned by Ningbo Vexin of China.", "organisation", "Ningbo Vexin"),
    ("The carmaker built 410,000 Renaults here.", "organisation", "Renault"),
    ("Приехали на завод имени Карелина.", "organisation", "завод имени Карелина"),
    ("Построят завод тормозных систем «Верный путь».", "organisation", "Верный путь"),
    ("«Газпромбанк» (8 млрд), «Верный путь» (7 млрд) и другие выросли.", "organisation", "Верный путь"),
    ("IG Zemall called the plans a breach of faith.", "organisation", "IG Zemall"),
    (
        "Trip Tolly heads the Dover Economic Development Authority.",
        "organisation",
        "Dover Economic Development Authority",
    ),
    ("They rent a hall in the Dunmore Commerce Park.", "park", "Dunmore Commerce Park"),
    ("Volkswagen Slovakia raised output.", "organisation", "Volkswagen Slovakia"),
    ("Свет есть на заводе кузовов имени Толстикова.", "organisation", "завод кузовов имени Толстикова"),
    ("На «Пигменте-Колор» работают 800 человек.", "organisation", "Пигмент-Колор"),
    ("Шестым резидентом стал «Верный путь».", "organisation", "Верный путь"),
    ("Компания Qazaq Axle построит завод.", "organisation", "Qazaq Axle"),
    ("За директора Петра Хрулёва голосовали.", "person", "Пётр Хрулёв"),
    ("Рада аналитик Олеся Дунаева.", "person", "Олеся Дунаева"),
    ("Барнаульская шинная фабрика закрыта.", "organisation", "Барнаульская шинная фабрика"),
    ("В технопарках «Квадрат», «Орбита» и «Сатурн» тесно.", "park", "технопарк «Сатурн»"),
    ("Индустриальные парки «Квадрат» и «Орбита» заняты.", "park", "индустриальный парк «Квадрат»"),
    ("ОЭЗ «Вышний луг» и «Дальний луг» растут.", "park", "ОЭЗ «Дальний луг»"),
    ("Парк «Квадрат» и «КАМАЗ» договорились.", "organisation", "КАМАЗ"),
    ("Технопарку «X-Park» 3 года.", "park", "Технопарк «X-Park»"),
    ("Создадут парк индустриального типа «Квадрат».", "park", "парк индустриального типа «Квадрат»"),
    ("Подписал глава компании Vexin Trans Батболд Ганзориг.", "organisation", "Vexin Trans"),
    ("«Верный путь», выпускающий прицепы, встал.", "organisation", "Верный путь"),
    ("«Верный путь», который строит цех, встал.", "organisation", "Верный путь"),
    ("У «Верного пути» 300 рабочих.", "organisation", "Верный путь"),
    ("Назначить Ким Елену Сергеевну директором.", "person", "Елена Ким"),
    ("Wheelmaker Alkorix closed a hall.", "organisation", "Alkorix"),
    ("The Calder & Rowe plant employs 300.", "organisation", "Calder & Rowe"),
    ("They buy from Smith & Dunne Coachworks.", "organisation", "Smith & Dunne Coachworks"),
    ("Workers at Lakeside Stamping walked out.", "organisation", "Lakeside Stamping"),
    ("Staff of Iron Bridge Castings are sad.", "organisation", "Iron Bridge Castings"),
    ("Bright Arrow Trucks and Pioneer Trailers grew.", "organisation", "Pioneer Trailers"),
    ("In the free economic zone Minsk a hall is built.", "park", "Minsk Free Economic Zone"),
    ("The industrial park Bolshoy Luzhok is full.", "park", "Bolshoy Luzhok Industrial Park"),
    ("The special economic zone 'Lotosa' has 12 residents.", "park", "Lotosa Special Economic Zone"),
    ("Angren's special industrial zone has 58 residents.", "park", "Angren Special Industrial Zone"),
    ("The Zaryana park in Kaluga oblast has 34 residents.", "park", "Zaryana Park"),
    ("The Dunmore Regional Megasite is empty.", "park", "Dunmore Regional Megasite"),
    ("Решили сделать технопарк. Рабочее имя «Заря-Электро», места хватит.", "park", "технопарк «Заря-Электро»"),
    ("Построят индустриальный парк под названием «Сатурн».", "park", "индустриальный парк «Сатурн»"),
    ("Из реестра парков 28 мая исключён «Матыра-Люкс».", "park", "индустриальный парк «Матыра-Люкс»"),
    ("В список особых экономических зон вошла «Узорная».", "park", "особая экономическая зона «Узорная»"),
    ("Технопарк при вузе имени Канта, «Фабрика», открыл класс.", "park", "технопарк «Фабрика»"),
    ("Тверской «Балтмобиль», получивший место в парке «Сосна», растёт.", "organisation", "Балтмобиль"),
    ("A supplier park christened TechLuga is taking shape.", "park", "TechLuga Supplier Park"),
    ("A start-up called Voltrix was shut.", "organisation", "Voltrix"),
    ("They come from the China Association of Axle Makers.", "organisation", "China Association of Axle Makers"),
    ("So said the head of UAW Local 862 on Monday.", "organisation", "UAW Local 862"),
    ("Агентство статистики при президенте молчит.", "organisation", "Агентство статистики"),
    ("Индустриальный парк Богородск заполнен.", "park", "Индустриальный парк «Богородск»"),
    ("Льготы даёт ОЭЗ Тольятти.", "park", "особая экономическая зона «Тольятти»"),
    ("Биотехнопарк «Рябина» занят.", "park", "Биотехнопарк «Рябина»"),
    ("Корпус держит «Верный путь», 480 работников которого переехали.", "organisation", "Верный путь"),
    ("It is managed by JSC Kama Hill (director: Ann Gileva).", "organisation", "Kama Hill"),
    ("Kama Hill Technopark", "park", "Kama Hill Technopark"),
    ("Цех открыли в Слободском.", "city", "Слободской"),
    ("Общество с ограниченной ответственностью «Верный путь» растёт.", "organisation", "Верный путь"),
    ("Director of Alatyr, the special economic zone in Chuvashia, came.", "park", "Alatyr Special Economic Zone"),
    ("Alatyr is an industrial park near Cheboksary.", "park", "Alatyr Industrial Park"),
    ("Yokohama, the tyre maker, hires.", "organisation", "Yokohama"),
    ("Узловая – особая экономическая зона под Тулой.", "park", "особая экономическая зона «Узловая»"),
    ("Резиденты Алатыря, индустриального парка в Чувашии, рады.", "park", "индустриальный парк «Алатырь»"),
    ("Терблуны, новый индустриальный парк, заполнен.", "park", "индустриальный парк «Терблуны»"),
    ("Ваготех – завод рам под Казанью.", "organisation", "Ваготех"),
    ("Полибампер, производитель бамперов, занял цех.", "organisation", "Полибампер"),
    ("Корпус занял резидент Ваготех.", "organisation", "Ваготех"),
    ("Компания Ваготех наняла людей.", "organisation", "Ваготех"),
    ("На заводе Ваготеха тихо.", "organisation", "Ваготех"),
    ("Собрали 310 багги «Вепрь».", "product", "Вепрь"),
    ("The firm built ten thousand Karatons.", "product", "Karatons"),
    ("The order of makes:\n1. Zelmek - 1,210", "organisation", "Zelmek"),
    ("Завод стоит на базе бывшего «Торсиомаша».", "organisation", "Торсиомаш"),
    ("О планах рассказали на тверском «Торсиоприборе».", "organisation", "Торсиоприбор"),
    ("Рад директор «Русских прицепов» Пётр Ким.", "organisation", "Русские прицепы"),
    ("Рад директор «Верных экспресс-линий» Пётр Ким.", "organisation", "Верные экспресс-линии"),
    ("ROLF GROUP: review of the year", "organisation", "Rolf"),
    ("The Rolf Logistic terminals are full.", "organisation", "Rolf"),
    ("Таджикский рынок вырос.", "country", "Таджикистан"),
    ("13:05 «Русские прицепы» встали.", "organisation", "Русские прицепы"),
    ("Рад основатель компании Винченцо Трани.", "person", "Винченцо Трани"),
]


@pytest.mark.parametrize(("text", "kind", "name"), FOUND)
def test_found(text: str, kind: str, name: str) -> None:
    assert (kind, name) in {(found.kind, found.name) for found in read(text)}


UNQUOTED_PARKS = [
    ("Цех снял индустриальный парк Заозёрный под Рязанью.", {"индустриальный парк «Заозёрный»"}),
    ("В промзоне Восточной под Рязанью тесно.", {"промзона «Восточная»"}),
    (
        "Растут индустриальные парки «Рябина», Northgate и Ивантеевка.",
        {"индустриальный парк «Рябина»", "индустриальный парк «Northgate»", "индустриальный парк «Ивантеевка»"},
    ),
    ("Региональные промпарки – «Рябина», «Осина» – растут.", {"индустриальный парк «Осина»"}),
    ("Технопарк № 2 в Бийске растёт.", {"Технопарк № 2"}),
    ("Пустует индустриальный парк АВТОВАЗа.", {"индустриальный парк АВТОВАЗа"}),
    ("The supplier park of Sollers is full.", {"Sollers Supplier Park"}),
    ("AvtoVAZ's industrial park is full.", {"AvtoVAZ Industrial Park"}),
    ("Two technoparks, Vexin and Kestrin, grow.", {"Vexin Technopark", "Kestrin Technopark"}),
    ("The industrial parks of Kirishi and Tosno grow.", {"Kirishi Industrial Park", "Tosno Industrial Park"}),
    ("PSKOV INDUSTRIAL PARK", {"Pskov Industrial Park"}),
    ("Вырос технопарк Твери «Рябина».", {"технопарк «Рябина»"}),
    ("Выросла ОЭЗ Тверской области «Рябина».", {"ОЭЗ «Рябина»"}),
    ("Частные парки мешают?\nКто? «Рябиновский» и «Осиновый»?", {"индустриальный парк «Рябиновский»"}),
    ("Региональные зоны есть: «Рябиновая» и «Осиновая».", {"особая экономическая зона «Осиновая»"}),
    ("В Твери открыли парк «Рябина»; в Ржеве строят «Осину».", {"парк «Осина»"}),
    ("В «Рябинове» двенадцать резидентов.", {"индустриальный парк «Рябиново»"}),
    ("Цех построил резидент «Рябинкина».", {"индустриальный парк «Рябинкино»"}),
    ("Участок нашли в «Рябиннике».", {"индустриальный парк «Рябинник»"}),
    ("Растёт «Рябинов». Индустриальный парк заполнен на треть.", {"индустриальный парк «Рябинов»"}),
    ("Что с «Рябиновским»? Этот технопарк занят.", {"технопарк «Рябиновский»"}),
    ("Парк «Осина» занят. Растут «Рябиново» и «Осинки».", {"индустриальный парк «Рябиново»"}),
    ("Парк «Осина» растёт.\nЗастройщик «Сазонова» взял паузу.", {"индустриальный парк «Сазоново»"}),
    ("Тогда вам в «Рябпром»: промышленный парк занят не весь.", {"промышленный парк «Рябпром»"}),
    ("Под Самарой вырастет «Преображенка».", {"индустриальный парк «Преображенка»"}),
    ("Растёт технопарк завода «Рябина».", {"технопарк завода Рябина"}),
    ("«Рябина» — самый молодой из промпарков края.", {"индустриальный парк «Рябина»"}),
    ("В «Рябиновском» парке тихо.", {"парк «Рябиновский»"}),
    ("Ждут пятый индустриальный парк: «Рябиновский» достроят.", {"индустриальный парк «Рябиновский»"}),
    ("Из 14 парков края КАМАЗу интересны два — «Рябина» и «Осина».", {"индустриальный парк «Осина»"}),
    ("Парк автокомпонентов, который завод открыл в Бийске, растёт.", {"Парк автокомпонентов в Бийске"}),
    ("A third park, named Orbita, grows.", {"Orbita Park"}),
    ("Тольятти рад.\nВ особой экономической зоне занято двенадцать мест.", {"особая экономическая зона «Тольятти»"}),
    ("Растёт технопарк Заречный Пензенской области.", {"технопарк «Заречный»"}),
    ("Осмотрели «Рябинник» — второй по величине технопарк края.", {"технопарк «Рябинник»"}),
    ("Ушли из «Рябинника» — так называется технопарк в Пензе.", {"технопарк «Рябинник»"}),
    ("Растёт парк поставщиков Haval.", {"парк поставщиков Haval"}),
    ("Технопарк в Орске и индустриальный парк в Бийске растут.", {"индустриальный парк в Бийске"}),
    ("ООО «Парк Рябинник» управляет одноимённым технопарком.", {"технопарк «Рябинник»"}),
    ("В Бийске, где город держит ещё один индустриальный парк, тихо.", {"индустриальный парк в Бийске"}),
    ("Бийск\nМуниципальный индустриальный парк готов.", {"индустриальный парк (Бийск)"}),
    ("Индустриальный парк под Бийском занят.", {"Индустриальный парк под Бийском"}),
    ("Вблизи Бийска появится индустриальный парк.", {"индустриальный парк вблизи Бийска"}),
    ("Технопарк Бийска поможет химикам.", {"Технопарк Бийска"}),
    ("Индустриальный парк города Бийска растёт.", {"Индустриальный парк города Бийска"}),
    ("Технопарк сельхозмашин в Бийске продан.", {"Технопарк в Бийске"}),
    ("Власти Бийска намерены создать индустриальный парк.", {"индустриальный парк Бийска"}),
    ("Промпарки края растут. Следующим станет парк в Бийске.", {"парк в Бийске"}),
    ("Парки в Тосно и Канаше пусты, технопарк занят.", {"индустриальный парк в Канаше"}),
    ("Продали два индустриальных парка – в Барнауле и Бийске.", {"индустриальный парк в Барнауле"}),
    ("Варгашинский технопарк пожарных машин растёт.", {"Варгашинский технопарк пожарных машин"}),
    ("Построят промышленный парк им. Рябинина.", {"промышленный парк им. Рябинина"}),
    ("Инвестор готовит площадку «Рябина» под индустриальный парк.", {"индустриальный парк «Рябина»"}),
    ("ОЭЗ «Пермь» растёт, технопарк «Пермь» продан.", {"технопарк «Пермь»"}),
    ("Строят индустриальный парк PNK Парк Валуево под Тверью.", {"PNK Парк Валуево"}),
    ("В PNK Парке Горенки мест нет, как и в других технопарках.", {"PNK Парк Горенки"}),
    ("Среди индустриальных парков – Vexino Park.", {"Vexino Park"}),
    ("Light-industrial parks sell. Vexino Park is an industrial park.", {"Vexino Park"}),
    ("SEZs Vexin, Kestrin and Dorn follow.", {"Vexin SEZ", "Kestrin SEZ", "Dorn SEZ"}),
    ("The Vexin and Kestrin technoparks grow.", {"Vexin Technopark", "Kestrin Technopark"}),
    ("In Bursa, Vexin OIZ is full.", {"Vexin OIZ"}),
    ("The plant is at the Vexin industrial quarter.", {"Vexin Industrial Quarter"}),
    ("Khimgrad, the Kazan technopolis, is full.", {"Khimgrad Technopolis"}),
    ("В СЭЗ «Астара – новый город» пустили цех.", {"СЭЗ «Астара – новый город»"}),
    ("Корпуса технопарка в подмосковной Кашире сданы.", {"технопарк в Кашире"}),
    ("Kama Industrial Park Master has 270 tenants.", {'Kama Industrial Park "Master"'}),
    ("At Tosno, 14 kilometers from Kirishi, an industrial park is planned.", {"industrial park at Tosno"}),
    ("The industrial quarter of Neftchala grows.", {"industrial quarter of Neftchala"}),
    ("ПРОМЫШЛЕННЫЙ ПАРК РЯБИНА-СЕРВИС. Смена директора.", {"ПРОМЫШЛЕННЫЙ ПАРК «РЯБИНА-СЕРВИС»"}),
    ("Технопарки растут. ИП «Рябиново» продан.", {"индустриальный парк «Рябиново»"}),
    ("В перечень индустриальных парков вошёл «Рябинник» (Курская область), 41 га.", {"индустриальный парк «Рябинник»"}),
]


@pytest.mark.parametrize(("text", "parks"), UNQUOTED_PARKS)
def test_parks_without_noun_or_quotation_marks(text: str, parks: set[str]) -> None:
    assert parks <= {found.name for found in read(text) if found.kind == "park"}


NO_PARKS = [
    "Индустриальные парки Татарстана и Башкирии растут.",
    "Индустриальные парки Калуги, Тулы и Рязани растут.",
    "Петербургские промзоны меняют лицо.",
    "Парк Победы в Бийске украсили грузовиком.",
    "Национальный парк «Рябина» закрыт, городской парк в Бийске открыт.",
    "Автобусный парк в Бийске тих, парк машин в Бийске стар, а промпарки пусты.",
    "Солнечный парк «Рябина» дал ток.",
    "Университетский технопарк шумит.",
    "ИП «Рябиново» возит хлеб.",
    "The industrial quarter of Ford grows.",
    "ИНДУСТРИАЛЬНЫЙ ПАРК ОТКРОЮТ ВЕСНОЙ",
    "Technoparks grow in Central Park.",
    "The Ford and Toyota parks of trucks grow.",
    "В индустриальном парке Ульяновской области тесно.",
    "Резиденты технопарков – «Рябина» и «Осина» – растут.",
    "В парках области места заняли поставщики: «Рябина» и «Осина».",
    "Парк КАМАЗов вырос, парки Volvo и Scania стареют.",
    "Резидент «Рябина» построил цех, арендаторы ждут.",
    "Растёт «Рябиново».",
    "На «Рябине» 40 станков. Завод заполнен.",
    "В «Осине» ждут зарплат, в «Рябине» премий.",
    'В цехе Бийска "Автотор" делает сиденья.',
    "В технопарк придёт завод: «Рябина» и «Осина» ждут.",
    "«Рябина» — один из парков такси.",
    "Бийск рад.\nВ особой экономической зоне тихо.",
    "Тольятти рад.\nОсобые экономические зоны страны растут.",
    "The parks, Vexin and Kestrin said, are full.",
    "The industrial parks of Moscow and Kazan grow.",
]


@pytest.mark.parametrize("text", NO_PARKS)
def test_what_is_no_park(text: str) -> None:
    assert [found.name for found in read(text) if found.kind == "park"] == []


REFUSED = [
    "Китайский SUV дорог, а американская IT нет. АКПП сломалась.",
    "Российский союз и новый фонд развития спорта.",
    "Это завод № 1 в стране, мини-завод и чудо-завод.",
    "Двигатели ЯМЗ-53 и 3-й механический цех, 5-й шинный день.",
    "В двух парках техники, «Рябина» и «Осина», машины стареют.",
    "Калужские индустриальные парки растут.",
    "The plant at the Klaxon industrial site makes vans.",
    "Новый завод построят быстро, рядом возведут Мост.",
    "База отремонтирована, Новый год встретили на заводе.",
    "Лагеря «Крылатый» и «Солнечный» приняли детей.",
    "Предприятие увеличило выпуск, завод работает в две смены.",
    "«Мы рады, что завод снова работает», - сказал рабочий.",
    "В посёлке «Солнечный» построят дом, акция «Верный путь» началась.",
    "Открылся «Российский автосалон», он доехал до «Верного пути».",
    "Asia-Pacific sales fell in January-June, East-West trade too.",
    "ТОСЭР и ТОР дают льготы.",
    "Sales rose by a quarter in January-April. This Business grew.",
    "«Зелёный свет» дали проекту, «старая песня» надоела.",
    "ТЕПЕРЬ ВСЁ СВОЁ, А НЕ ЧУЖОЕ",
    "Заводы республики выпустили больше.",
    "Завод шин остановлен.",
    "Why Suppliers Choose The Industrial Park",
    "КАК ОНИ ПОСТРОИЛИ INDUSTRIAL PARK OF ITS OWN",
    "Truckmakers are doing worse, and Chipmakers too.",
    "NEV sales grew, BEV and PHEV registrations rose, OEMs and CKD kits too.",
    "The Health & Safety rules say that Used Vehicles and Electric Vehicles differ.",
    "Special economic zone residents pay less.",
    "Indigenisation stands at 20%. The deal is worth PLN 30 million.",
    "Собрано 1,15 тыс. «Десен» и «Колосков», ещё 5 118 «Приор» ушло.",
    "The Tajik-Turkish factory and Sino-Belarusian trade grew, the Trans-Urals too.",
    "Curtainsiders lost 66%. Flatbeds fell. Truckbodies rose.",
    "Скупили сотню «Колосков» и пару десятков «Десен».",
    "Совет директоров соберётся, Совет директоров завода тоже.",
    "Автосервис растёт. Электропром падает. Мощность 300 kWh, сайт qdrive.ru, eVito-110.",
    "Фургон – E-класса, двигатель V-образный.",
    "Запуск нового завода перенесли, второй завод в области тоже.",
]


@pytest.mark.parametrize("text", REFUSED)
def test_common_words_are_no_names(text: str) -> None:
    assert read(text) == []


PLACES = [
    ("завод в Набережных Челнах", "city-naberezhnye-chelny-ru-ta"),
    ("выехал из Каменска-Уральского", "city-kamensk-uralsky-ru-sve"),
    ("живёт в Орле", "city-oryol-ru-orl"),
    ("под Ростовом-на-Дону", "city-rostov-na-donu-ru-ros"),
    ("в Ликино-Дулёве", "city-likino-dulevo-ru-mos"),
    ("Курган. После совещания сели.", "city-kurgan-ru-kgn"),
    ("в Тутаев привезли пресс", "city-tutayev-ru-yar"),
    ("в Ельце, Туле и Гае", "city-gay-ru-ore"),
    ("рядом с Туймазами", "city-tuymazy-ru-ba"),
    ("from Togliatti to Tutaev", "city-tutayev-ru-yar"),
    ("в Ставропольском крае", "region-RU-STA"),
    ("в Ярославской, Пензенской и Калининградской областях", "region-RU-PNZ"),
    ("in the Penza and Kaliningrad oblasts", "region-RU-PNZ"),
    ("Премьер-министр РТ", "region-RU-TA"),
    ("поставки в Узбекистан", "country-UZ"),
    ("выпуск на Южном Урале", "region-RU-CHE"),
    ("купит автобусы для Зауралья", "region-RU-KGN"),
    ("прицепы из Смоленщины", "region-RU-SMO"),
    ("the Nizhny Novgorod Region", "region-RU-NIZ"),
]


@pytest.mark.parametrize(("text", "known"), PLACES)
def test_places_in_every_case(text: str, known: str) -> None:
    assert known in {found.known for found in read(text)}


PAPERS = [
    "«Верный путь», краеведческий альманах\nЗавод пустил линию.",
    "Газета «Верный путь», 12 мая 2021 года",
    "«Верный путь» – отраслевой бюллетень",
    "Hubs & Axles: a fortnightly newsletter on suppliers",
    "Karaton, a trade weekly, says so.",
    "The Hubs & Axles newsletter counts 300 cars.",
    "Karaton, a blog on lorries, counted 300 cars.",
    "By the Volga correspondent of Hubs & Axles. Kurgan, 27 February 2015",
    "BAKU, June 9. /Karaton-Auto/. The plant grew.",
    "TVER, June 9 (Karaton) - The plant grew.",
]
NO_PAPERS = [
    "Karaton: monthly output rose to 5,000 cars.",
    "Karaton, a maker of seats, grew.",
    "Karaton, whose weekly output fell, grew.",
    "«Верный путь», завод сидений, вырос.",
    "The firm Karaton told the newspaper so.",
]


@pytest.mark.parametrize(("text", "is_paper"), [(t, True) for t in PAPERS] + [(t, False) for t in NO_PAPERS])
def test_papers_are_told_from_companies(text: str, is_paper: bool) -> None:
    heads = {found.head for found in read(text) if found.kind == "organisation"}
    assert heads
    assert bool(heads & name_words.press()) is is_paper


TOWNS = [
    ("Alatyr, the special economic zone in Chuvashia, grew. In May Alatyr hired 3 people.", 2, 0),
    ("Alatyr, the special economic zone, grew. People from Alatyr came.", 1, 1),
    ('The park "Alatyr" grew. The ground at Alatyr is 148 hectares. In Alatyr live 40,000.', 2, 1),
    ('The industrial park "Alatyr" grew. The Alatyr site is full.', 2, 0),
    ("The Alatyr Industrial Park in Alatyr grew. It stands near Alatyr.", 1, 2),
    ("Парк «Алатырь» вырос. Резиденты Алатыря рады, площадка в Алатыре занята.", 3, 0),
    ("In Alatyr, the industrial park Birch has 3 residents. Alatyr grew.", 1, 2),
]


FIRMS = [
    ("Yokohama laid the first stone in Lipetsk. Later Yokohama hired 30 people.", 2),
    ("Yokohama's tyre plant is full. Ships from Yokohama came.", 1),
    ("Шины делает завод Yokohama.", 1),
    ("Yokohama продала 3 миллиона шин.", 1),
    ("The ship left Yokohama for Vladivostok. Yokohama is big.", 0),
    ("In Yokohama sold they cars. A port near Yokohama has cranes.", 0),
]


@pytest.mark.parametrize(("text", "times"), FIRMS)
def test_a_firm_by_a_towns_name_is_one_where_it_acts(text: str, times: int) -> None:
    assert [name.kind for name in read(text) if name.name == "Yokohama"].count("organisation") == times


@pytest.mark.parametrize(("text", "parks", "towns"), TOWNS)
def test_a_town_means_its_park_where_the_document_says_so(text: str, parks: int, towns: int) -> None:
    found = [name.kind for name in read(text)]
    assert (found.count("park"), found.count("city")) == (parks, towns)


SEATED = [
    ("«Верный путь» нанял людей.\nВитебский комбинат отправил 3 шины. Рад и «Верный путь».", 3),
    ("«Автодизель» вырос.\nЯрославский завод собрал 300 моторов. На ярославском заводе рады.", 3),
    ("«Автодизель» вырос.\nЯрославские моторостроители рады.", 2),
    ("KAMAZ grew.\nThe Chelny truck plant hires. At the Naberezhnye Chelny works all is well.", 3),
    ("«Автодизель» вырос.\nЯрославский вагоностроительный завод растёт, Тверской завод тоже.", 1),
    ("«Автодизель» купил Ярославский завод.", 1),
    ("KAMAZ grew.\nThe Chelny truck maker hires, the Chelny team is glad.", 3),
    ("«Автодизель» вырос.\nЯрославский завод «Рама» растёт.", 1),
    ("«Верный путь» нанял людей в Твери.\nВитебский комбинат отправил 3 шины.", 1),
    ("KAMAZ grew.\nA Naberezhnye Chelny works is for sale. Ford's Naberezhnye Chelny plant grew.", 1),
]


@pytest.mark.parametrize(("text", "times"), SEATED)
def test_a_plant_of_its_town_is_the_one_firm_there(text: str, times: int) -> None:
    firms = [name.name for name in read(text) if name.name in ("Верный путь", "Автодизель", "KAMAZ")]
    assert len(firms) == times, [(name.name, text[name.start : name.stop]) for name in read(text)]


PEOPLES = demonyms.nations() | demonyms.countries().keys()
TOWNSPEOPLE = [
    *demonyms.examples(),
    ("Растут «Тверец» (Тверь) и «Ока». Тверичи вложили миллион.", "Тверец"),
    ("Завод УАЗ вырос. Заказов у ульяновцев много.", "УАЗ"),
    ("АВТОВАЗ молчит. Вазовцы ждут.", "АВТОВАЗ"),
    ("Завод УАЗ вырос. Ульяновцы купили 40 машин.", "Ульяновск"),
]


def are_people(word: re.Match[str] | None) -> bool:
    return word is not None and (PEOPLE.fullmatch(word[0]) is not None or word[0].casefold() in PEOPLES)


@pytest.mark.parametrize(("text", "name"), TOWNSPEOPLE)
def test_townspeople_are_the_plant_of_their_town_or_the_town(text: str, name: str) -> None:
    found = [one.name for one in read(text) if are_people(re.compile(r"\w+").match(text, one.start))]
    assert name in found


@pytest.mark.parametrize("text", demonyms.refused())
def test_those_who_are_no_townspeople(text: str) -> None:
    assert read(text) == []


def test_later_mentions_carry_the_full_name() -> None:
    found = read("Глава завода Максим Соколов выступил. С Соколовым согласились. Соколова поддержали.")
    assert [name.name for name in found if name.kind == "person"] == ["Максим Соколов"] * 3


@pytest.mark.parametrize("short", ["СПЗ", "САЗ"])
def test_a_bracketed_abbreviation_means_the_name(short: str) -> None:
    found = read(f"Саранский приборостроительный завод ({short}) вырос. {short} нанял людей.")
    assert {name.name for name in found} == {"Саранский приборостроительный завод"}


AGAIN = [
    ("Общество «Верный путь» (далее – Общество) растёт. У Общества есть цех.", "Верный путь", 3),
    ("The Carriage Builders Association (ZAP) met. ZAP is small.", "Carriage Builders Association", 3),
    ("Компания «Верный путь» растёт. Дело за «Верным путём». У «Верного пути» есть цех.", "Верный путь", 3),
    ("Технопарк «Верный луг» в Твери растёт. В «Верном луге» тесно.", "Технопарк «Верный луг»", 2),
    ("Технопарк «Горизонт-7» под Тверью растёт. Дело за «Горизонтом-7».", "Технопарк «Горизонт-7»", 2),
    ("Завод «Каменка-Резина» встал. Долги «Каменки-Резины» растут.", "Каменка-Резина", 2),
    ("Резиденты «Новолужного» рады. Парк «Новолужный» растёт. В «Новолужном» тесно.", "Парк «Новолужный»", 3),
    ("Елецкому резинному - 60\nЕлецкий резинный завод растёт: резинный нанял людей.", "Елецкий резинный завод", 3),
    ("Елецкий резинный завод растёт. На резинном ждут. Резинный цех закрыт.", "Елецкий резинный завод", 2),
    ("Технопарк «Орбита» (Омск) растёт. Омский технопарк занят.", "Технопарк «Орбита»", 2),
    ("Парк «Орбита» (Омск) растёт. Омская площадка занята, омский завод встал.", "Парк «Орбита»", 2),
    ("Jiangsu Vexin builds a plant. Last year Vexin made seats.", "Jiangsu Vexin", 2),
    ("Парк «Верный» растёт. Сети «Верного» готовы. Резидентом «Верного» стали.", "Парк «Верный»", 3),
    ("Технопарк «Ундор» растёт. Сети «Ундора» обновили.", "Технопарк «Ундор»", 2),
    ("Mercer wins\nMercer Axle will grow. Mercer has 300 staff.", "Mercer Axle", 3),
    ("Calder & Rowe has cut jobs. Last year Calder lost money.", "Calder & Rowe", 2),
    ("Iron Bridge Castings grew. Staff of Iron Bridge are glad. Iron is dear in iron ore.", "Iron Bridge Castings", 2),
    ("Haoyun grows\nNingbo Haoyun builds a plant.", "Ningbo Haoyun", 2),
    ("Hartwell Pressings has cut jobs. Last year Hartwell lost money.", "Hartwell Pressings", 2),
]


@pytest.mark.parametrize(("text", "name", "times"), AGAIN)
def test_a_name_is_one_however_it_is_taken_up_again(text: str, name: str, times: int) -> None:
    named = [found.name for found in read(text) if found.kind in ("organisation", "park")]
    assert named == [name] * times


TABLES = [
    (
        [["Место", "Предприятие", "Город"], ["1", "«Верный путь»", "Тверь"], ["2", "Итого", ""]],
        [("organisation", "Верный путь", "RU-TVE")],
    ),
    (
        [["Поставщик", "Персонал"], ["Торжокский агрегатный", "71"]],
        [("organisation", "Торжокский агрегатный", "RU-TVE")],
    ),
    ([["Plant", "City"], ["SeverAvtoProm", "Kostanay"]], [("organisation", "SeverAvtoProm", "KZ")]),
    ([["Park", "Residents"], ["Kestrel", "12"]], [("park", "Kestrel Industrial Park", "")]),
    (
        [["", "Comet (Kazan)", "Rocket Plus (Tver)"], ["Staff", "5", "9"]],
        [("organisation", "Comet", "RU-TA"), ("organisation", "Rocket Plus", "RU-TVE")],
    ),
    ([["Показатель", "2024"], ["Выручка", "5"]], []),
    (
        [["ОЭЗ", "Резидентов"], ["«Тольятти»", "5"], ["Липецк", "7"]],
        [
            ("park", "особая экономическая зона «Тольятти»", "RU-SAM"),
            ("park", "особая экономическая зона «Липецк»", "RU-LIP"),
        ],
    ),
    (
        [["Наименование предприятия (город)", "Чел."], ["Верный путь (Тверь)", "5"], ["АО «Кольцо»", "7"]],
        [("organisation", "Верный путь", "RU-TVE"), ("organisation", "Кольцо", "")],
    ),
    ([["Лизинговая компания", "Сделки"], ["Радуга", "5"]], [("organisation", "Радуга", "")]),
    ([["Company name", "Staff"], ["Calder & Rowe", "5"]], [("organisation", "Calder & Rowe", "")]),
    ([["New cars", "Units"], ["Lada", "5"], ["Haval", "7"], ["Smart", "1"]], [("organisation", "Smart", "")]),
    ([["Number of plants", "Units"], ["Smart", "5"], ["Bright", "7"]], []),
    ([["Площадка", "Персонал"], ["Елабуга", "300"]], []),
    ([["Site", "Employees"], ["Vessin", "300"]], []),
    (
        [["Площадка", "Персонал"], ["Завод «Рябина»", "300"], ["«Осина»", "200"]],
        [("organisation", "Рябина", ""), ("organisation", "Осина", "")],
    ),
    (
        [["", "Парк"], ["Татарстан", "«Рябина»"], ["", "«Осина»"], ["Самарская обл.", "«Сосна»"]],
        [
            ("park", "индустриальный парк «Рябина»", "RU-TA"),
            ("park", "индустриальный парк «Осина»", "RU-TA"),
            ("park", "индустриальный парк «Сосна»", "RU-SAM"),
        ],
    ),
]


@pytest.mark.parametrize(("rows", "expected"), TABLES)
def test_names_in_the_cells_of_a_table(rows: list[list[str]], expected: list[tuple[str, str, str]]) -> None:
    text, blocks = "", []
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell:
                blocks.append(Block(len(text), len(text) + len(cell), "body", "cell", table=0, row=row, column=column))
            text += f"{cell} | "
    document = Document("table", "", text, tuple(blocks), language=language(text))
    found = names.find(document, sentences.split(document))
    named = [(name.kind, name.name, name.area) for name in found if name.kind in ("organisation", "park")]
    assert [name for name in named if name[1] not in ("Lada", "Haval")] == expected


PLACE_TABLES = [
    ("Регион", "Самарская", "region-RU-SAM"),
    ("Субъект РФ", "Нижегородская обл.", "region-RU-NIZ"),
    ("Город", "Орёл", "city-oryol-ru-orl"),
    ("Country", "Chad", "country-TD"),
]


@pytest.mark.parametrize(("heading", "cell", "known"), PLACE_TABLES)
def test_places_in_the_cells_of_a_table(heading: str, cell: str, known: str) -> None:
    text = f"{heading} | {cell}"
    cells = (
        Block(0, len(heading), "body", "cell", table=0, row=0, column=0),
        Block(len(heading) + 3, len(text), "body", "cell", table=0, row=1, column=0),
    )
    document = Document("table", "", text, cells, language=language(text))
    assert known in {name.known for name in names.find(document, sentences.split(document))}


LISTS = [
    ("Участники кластера:", ["Рессора – 300 человек", "Верный путь (Тверь) – 40"], ["Рессора", "Верный путь"]),
    ("Крупнейшие резиденты парка", ["Альфа Транс: 120 млн", "«Полюс», жгуты"], ["Альфа Транс", "Полюс"]),
    ("Продажи по маркам:", ["Тэнет – 12 000", "Ракта – 300"], ["Тэнет", "Ракта"]),
    ("Top suppliers:", ["Bright Springs: 120 people", "Galvin: 70 people"], ["Bright Springs", "Galvin"]),
    ("Предприятия получат:", ["Субсидии – 3 млрд", "Льготы – 2 млрд"], []),
    ("Что получат заводы:", ["Деньги: 3 млрд", "Землю: 5 га"], []),
    ("Меры поддержки предприятий:", ["Субсидии – 3 млрд", "Льготы – 2 млрд"], []),
    ("Suppliers get:", ["Grants: 3", "Loans: 5"], []),
]


@pytest.mark.parametrize(("lead", "items", "expected"), LISTS)
def test_names_at_the_head_of_listed_items(lead: str, items: list[str], expected: list[str]) -> None:
    text, blocks = lead, [Block(0, len(lead), "body")]
    for item in items:
        blocks.append(Block(len(text) + 1, len(text) + 1 + len(item), "body", "item"))
        text += f"\n{item}"
    document = Document("list", "", text, tuple(blocks), language=language(text))
    found = names.find(document, sentences.split(document))
    assert [name.name for name in found if name.kind == "organisation"] == expected


NAMESAKES = [
    ("КИП «Мастер» в Набережных Челнах старше, чем ДИП «Мастер».", {"park-kip-master", "park-dip-master"}),
    ("Индустриальный парк «Мастер» в Ставрополе растёт.", {"park-skip-master"}),
    ("КИП «Мастер» растёт. Мы были в Туймазах. Там «Мастер» занят.", {"park-kip-master", "park-tuymazy-master"}),
]


ZONES_OF_PLACES = [
    ("Самарская ОЭЗ выросла.", "park-togliatti-sez"),
    ("Завод построят в ОЭЗ Самарской области.", "park-togliatti-sez"),
    ("Завод стал резидентом особой экономической зоны в Липецкой области.", "park-lipetsk-sez"),
    ("Завод работает на территории ОЭЗ в Елабуге.", "park-alabuga"),
    ("В Тульской области резидентом ОЭЗ стал завод.", "park-uzlovaya"),
    ("В Елабуге, в ОЭЗ, сделают фары.", "park-alabuga"),
    ("Смотрим на Липецк: тамошняя ОЭЗ растёт.", "park-lipetsk-sez"),
    ("Псковская особая экономическая зона приняла завод.", "park-moglino"),
    ("Доброградская зона растёт.", "park-dobrograd-1-sez"),
    ("The Elabuga zone has 80 residents.", "park-alabuga"),
    ("Togliatti waits for the town's SEZ.", "park-togliatti-sez"),
    ("The Tula zone has 27 residents.", "park-uzlovaya"),
    ("Moglino, Pskov's zone, found a bus builder.", "park-moglino"),
]


@pytest.mark.parametrize(("text", "known"), ZONES_OF_PLACES)
def test_a_zone_is_the_one_of_the_place_beside_it(text: str, known: str) -> None:
    assert [found.known for found in read(text) if found.kind == "park"] == [known]


@pytest.mark.parametrize(("text", "known"), NAMESAKES)
def test_namesakes_stay_apart(text: str, known: set[str]) -> None:
    assert {found.known for found in read(text) if found.kind == "park"} == known


PLACED = [
    ("Парк «Богословский» в Краснотурьинске расширят.", "RU-SVE", "Краснотурьинск"),
    ("Технопарк «Контакт» (Нижний Тагил) открыл цех.", "RU-SVE", "Нижний Тагил"),
    ("Технопарк «Рябина» (Орёл) открыт.", "RU-ORL", "Орёл"),
    ("Технопарк «Рябина», Калуга.", "RU-KLU", "Калуга"),
    ("Парк «Курская дуга» открыт.", "RU-KRS", "Курск"),
    ("Растут два парка Твери: «Рябина» и «Осина».", "RU-TVE", "Тверь"),
    ("The Zavolzhye industrial zone grows.", "RU-ULY", "Ульяновск"),
    ("Площадь казанского технополиса «Волна» выросла.", "RU-TA", "Казань"),
    ("Завод «Станкостроение» в Стерлитамаке обновят.", "RU-BA", "Стерлитамак"),
    ("В Ростове Великом строится парк «Ярославский тракт».", "RU-YAR", "Ростов Великий"),
    ("Ульяновск: в парк «Рябина» заедет завод. Нижегородская область рада.", "RU-ULY", "Ульяновск"),
    ("Пензенский «Верный путь»\nЕсть место в парке «Рябина».\nСамара, Самара.", "RU-PNZ", "Пенза"),
    ("ОЭЗ «Орёл» принимает резидента. Ульяновск рад.", "RU-ORL", "Орёл"),
    ("Логистический парк «Рязань-Юг» сдан.", "RU-RYA", "Рязань"),
    ("Technoparks of Kazan grow.\nArmenia's Vexin FEZ is empty.", "AM", ""),
    ("In Armenia, the Vexin FEZ is empty.", "AM", ""),
    ("В Армении СЭЗ «Вексин» пуста.", "AM", ""),
    ("Технопарки Самары растут.\nПарк «Челны» молод.", "RU-TA", "Набережные Челны"),
    ("Цех в индустриальном парке АвтоВАЗа сдан.", "RU-SAM", "Тольятти"),
    ("Пенза рада.\nЖители новоуральского округа ждали парка «Рябина».", "RU-SVE", "Новоуральск"),
]


@pytest.mark.parametrize(("text", "area", "city"), PLACED)
def test_the_place_is_told_by_the_words_around(text: str, area: str, city: str) -> None:
    found = [name for name in read(text) if name.kind in ("park", "organisation")]
    assert {(name.area, name.city) for name in found} == {(area, city)}


def test_what_is_listed_like_an_organisation_is_one() -> None:
    found = read("«Муромтехпласт», бамперы: 410 сотрудников\n«Верный путь», жгуты: 365 сотрудников")
    assert [name.name for name in found] == ["Муромтехпласт", "Верный путь"]


def test_lines_of_a_name_and_its_town_are_parks_where_the_text_is_about_parks() -> None:
    lines = ["Заполняемость индустриальных парков растёт.", "«Дальний», Ижевск", "Пусто.", "«Ближний», Пенза", "Тесно."]
    found = [name for name in read("\n".join(lines)) if name.kind == "park"]
    assert [(name.name, name.area) for name in found] == [
        ("индустриальный парк «Дальний»", "RU-UD"),
        ("индустриальный парк «Ближний»", "RU-PNZ"),
    ]


def test_names_are_ordered_and_apart() -> None:
    found = read("ООО «НПО «Салют» и ПАО «КАМАЗ» подписали в Казани договор с Haval о сборке Haval M6.")
    assert found
    assert all(left.stop <= right.start for left, right in zip(found, found[1:], strict=False))
