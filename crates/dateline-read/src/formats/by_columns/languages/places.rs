use dateline_batch::Part;

/// Where it happened.
#[rustfmt::skip]
pub(super) const NAMES: &[(Part, &[&str])] = &[
    (Part::Country, &[
        "countries_name", "ctry", "cntry", "cntry_name", "country_en", "country_nm", "countries", "name_0", "admin_0_name", "adm0_en", "adm0_fr", "adm0_es", "adm0_ar", "adm0_name_en", "nation_name", "country_of_incident", "country_of_event", "country_of_death", "incident_country", "event_country", "sovereign",
        "pais_del_hecho", "pais_hecho", "pais_evento", "pais_incidente", "nombre_pais", "pays_de_l_incident", "nom_pays", "pais_do_fato", "paese_evento", "nazione", "stato", "lander", "ulkeler", "ulke_adi", "державa", "держава", "государство", "دوله", "بلد", "البلدان", "نام_کشور",
        "kraj", "panstwo", "państwo", "negara", "国家", "国", "国名", "国家名称", "国家地区", "国家_地区", "发生国家", "発生国", "국가", "מדינה", "देश", "nchi",
        "국가", "나라", "국가명", "발생_국가",
    ]),
    (Part::Province, &[
        "prov", "provinces", "provinces_name", "states_name", "regions_name", "governorates_name", "prov_name", "province_name", "prov_state", "gov", "gov_name", "governorates", "state_name", "state_nm", "state_abbr", "st_name", "us_state", "statename", "adm_1_name", "name_1", "admin_1_name", "adm1_en", "adm1_fr", "adm1_es", "adm1_ar", "adm1_uk", "adm1_ua", "adm1_ru", "admin1_en", "adm1_name_en", "admin_level_1", "first_level",
        "level_1", "level1", "region_name", "reg_name", "division", "emirate", "voivodeship", "prefecture", "wilayah", "wilayat", "muhafazah", "state_region", "region_state", "state_or_province", "province_or_state", "department",
        "depto", "dpto", "depart", "dep", "nombre_departamento", "departamento_del_hecho", "departamento_hecho", "estado_del_hecho", "provincia_del_hecho", "nombre_provincia", "entidad", "entidad_federativa", "nom_ent", "comunidad_autonoma", "ccaa", "region_administrativa", "regiao", "estado_provincia", "uf_sigla", "sg_uf", "nm_uf", "nom_region",
        "nom_province", "regions", "régions", "kanton", "bezirk", "regierungsbezirk", "land_bundesland", "provinz", "region_bezirk", "regione_provincia", "iller", "il_adi", "sehir_il", "vilayet", "bolge", "областъ", "область_регион", "регион_область", "республика", "край", "субъект", "субъект_рф", "провинция", "губерния", "область_край", "регіон", "провінція", "область_регіон",
        "ولايه", "منطقه", "اقليم", "الاقليم", "المقاطعه", "مقاطعه", "اسم_المحافظه", "الامانه", "نام_استان", "ولایت", "ایالت", "provincie", "provincies", "gewest", "wojewodztwo", "województwo", "region_kraju", "provinsi", "propinsi", "daerah", "省", "省份", "省市", "州", "地区省份", "所在省份", "自治区", "都道府県", "県", "地方", "道府県", "מחוז", "प्रांत",
        "도", "시도", "주",
    ]),
    (Part::District, &[
        "dist", "districts_name", "municipalities_name", "counties", "counties_name", "dist_name", "district_name", "districts", "county_name", "cnty", "mun", "muni", "municip", "municipality_name", "municipalities", "adm_2_name", "name_2", "admin_2_name", "adm2_en", "adm2_fr", "adm2_es", "adm2_ar", "adm2_uk", "adm2_ua", "adm2_ru", "admin2_en", "adm2_name_en", "admin_level_2", "second_level", "level_2", "level2", "borough", "lga", "lga_name", "cercle", "parish", "upazila", "woreda", "zila", "thana", "tehsil", "taluk", "zone",
        "mpio", "municipio_del_hecho", "municipio_hecho", "municipios", "nombre_municipio", "nom_mun", "distritos", "partido", "canton_distrito", "alcaldia", "nm_municipio", "municipio_do_fato", "concelho", "comarca", "arrondissement", "territoire", "nom_departement", "prefecture_departement", "kreis", "stadtkreis", "stadtbezirk", "gemeinde_kreis", "distretto", "circondario", "provincia_di", "ilceler", "ilce_adi", "kaza",
        "раион", "районы", "округ", "муниципалитет", "уезд", "район_місто", "громада", "тг", "отг", "район_области", "القضاءات", "قضاء", "مديريه", "المركز", "مركز", "المنطقه_الاداريه", "الدائره", "ناحيه_قضاء", "شهرستان_ها", "ولسوالی", "بخش", "gemeente", "gemeenten", "powiat", "gmina", "kabupaten", "kota", "kabupaten_kota", "区", "县", "区县", "县区", "地级市", "郡", "市区町村", "市町村", "区市町村", "נפה",
        "군", "구", "시군구",
    ]),
    (Part::Subdistrict, &[
        "subdist", "sub_dist", "ward", "ward_name", "adm_3_name", "name_3", "admin_3_name", "adm3_en", "adm3_fr", "adm3_ar", "adm3_uk", "admin_level_3", "level_3", "level3", "township", "nahiya", "nahiyah", "subcounty", "sub_county", "payam", "comune_frazione", "corregimiento", "vereda", "parroquia", "chiefdom", "union", "localite_rurale", "groupement", "ناحيه", "العزله", "عزله", "دهستان", "desa", "kelurahan", "街道", "乡镇", "町", "丁目",
        "freguesia", "ortsteil", "frazione", "сельсовет", "сільрада", "solectwo",
    ]),
    (Part::City, &[
        "community", "communities", "community_name", "comunidad", "comunidade", "communaute", "towns", "cities", "towns_name", "cities_name", "villages_name", "cty_name", "town_name", "village_name", "villages", "vill", "settlement_name", "city_town", "town_city", "city_village", "village_town", "town_village", "city_of_death", "city_of_incident", "incident_city", "event_city", "locality_name", "metro", "metropolis", "nearest_city", "nearest_town",
        "ciudad_del_hecho", "ciudad_municipio", "municipio_ciudad", "poblacion", "pueblo", "localidad_municipio", "centro_poblado", "aldea", "cidade_do_fato", "municipio_cidade", "povoado", "ville_village", "village_ville", "nom_ville", "localite_ville", "agglomeration", "stadt_ort", "ort_stadt", "stadtname", "gemeindename", "dorf", "citta_comune", "paesino", "sehirler", "koy", "köy", "belde", "kent", "kasaba",
        "город_село", "села", "село", "нас_пункт", "нп", "населенныи_пункт", "поселок", "деревня", "населений_пункт", "місто_село", "селище", "нас_п", "المدينه_القريه", "مدينه", "بلده", "قريه", "المدينه_او_القريه", "البلده_القريه", "القصبه", "شهر_روستا", "قریه", "شهرها", "stad", "stad_dorp", "dorp", "plaatsnaam", "woonplaats_incident", "miasto", "miejscowosc", "miejscowość", "wies", "wieś", "kota_kejadian",
        "城市", "市", "城镇", "村", "村庄", "发生城市", "都市", "市名", "町村", "町名", "עיר", "शहर",
        "도시", "시", "도시명",
    ]),
    (Part::Location, &[
        "locations_name", "places_name", "places", "sites_name", "locn", "loc_name", "loc_desc", "location_of_incident", "location_of_event", "location_of_attack", "location_details", "location_detail", "location_of_death", "place_of_incident", "place_of_event", "place_of_attack", "place_of_death", "incident_place", "event_place", "scene", "crime_scene", "venue", "spot", "locale", "exact_location", "specific_location", "geo_name", "geoname", "geonames", "toponym", "address_of_incident",
        "street_address", "incident_address", "site_name", "area_of_incident", "locationname", "loc_text", "theatre", "theater", "strike_location", "attack_location", "location_city", "attack_site", "neighborhood_name", "suburb",
        "lugar_del_hecho", "lugar_hecho", "lugar_del_incidente", "lugar_del_evento", "lugar_de_ocurrencia", "sitio", "direccion_del_hecho", "zona", "colonia", "barrio_vereda", "vereda_barrio", "escenario", "paraje", "ubicacion_del_hecho", "local_do_crime", "local_do_fato", "local_da_ocorrencia", "local_ocorrencia", "endereco_do_fato", "localizacao", "lieu_de_l_attaque", "lieu_de_l_evenement", "lieu_des_faits", "lieu_evenement", "lieu_incident", "lieux", "endroit", "localites", "emplacement", "zone_de_l_incident",
        "tatort", "ereignisort", "vorfallort", "ort_des_vorfalls", "ort_des_ereignisses", "ort_des_geschehens", "schauplatz", "anschlagsort", "ortsangabe", "ortschaft", "einsatzort", "standort", "fundort", "lokalitat", "ortlichkeit", "stelle", "luogo_dell_evento", "luogo_evento", "luogo_del_fatto", "luogo_incidente", "posizione", "ubicazione", "località", "olay_yeri", "olayin_yeri", "olayin_gectigi_yer", "yer_adi", "mevki", "bolge_adi", "semt",
        "место_происшествия", "место_инцидента", "место_гибели", "место_удара", "место_нападения", "локация", "местность", "местоположение", "местонахождение", "адрес_происшествия", "місце_події", "місце_інциденту", "місце_обстрілу", "місцевість", "локація", "місце_загибелі", "адреса", "розташування",
        "مكان_الحادث", "مكان_الحادثه", "مكان_الواقعه", "مكان_الهجوم", "مكان_الوفاه", "مكان_القصف", "موقع_الحدث", "موقع_الهجوم", "موقع", "مكان", "العنوان_المكان", "الموقع_الجغرافي", "مكان_الانتهاك", "مكان_رویداد", "محل_رویداد", "محل_وقوع", "محل_حمله", "موقعیت", "مکان_حادثه", "آدرس", "نشانی", "منطقه_حادثه",
        "plaats", "plaats_incident", "plaats_van_incident", "plaats_delict", "locatie", "lokatie", "adres", "straat", "miejsce", "miejsce_zdarzenia", "miejsce_ataku", "lokalizacja", "lokalizacja_zdarzenia", "tempat", "lokasi", "tempat_kejadian", "lokasi_kejadian", "alamat",
        "地点", "地點", "发生地点", "事发地点", "案发地点", "地址", "位置", "场所", "地名", "事件地点", "所在地", "場所", "発生場所", "発生地", "住所", "位置情報", "現場", "장소", "מקום", "स्थान",
        "장소", "발생장소", "발생_장소", "위치", "지역", "지명", "주소",
    ]),
    (Part::Latitude, &[
        "lat_dd", "latdd", "lat_deg", "lat_decimal", "decimal_latitude", "decimallatitude", "latitude_y", "y_lat", "lat_y", "y_latitude", "ycoord", "coord_y", "coordinate_y", "y_coordinate", "lat_wgs84", "gps_lat", "gps_latitude", "geolat", "geo_lat", "location_lat", "place_lat", "point_y", "latitud_y", "coordenada_y", "latitude_dd", "breite", "geografische_breite", "enlem", "szerokosc", "szerokosc_geograficzna", "breedtegraad", "lintang",
        "دائره_العرض", "عرض_جغرافیایی", "عرض", "纬度", "緯度", "위도", "широта_lat",
    ]),
    (Part::Longitude, &[
        "long_dd", "lon_dd", "longdd", "lon_deg", "long_decimal", "lon_decimal", "decimal_longitude", "decimallongitude", "longitude_x", "x_long", "x_lon", "lon_x", "long_x", "x_longitude", "xcoord", "coord_x", "coordinate_x", "x_coordinate", "lon_wgs84", "gps_lon", "gps_long", "gps_lng", "gps_longitude", "geolon", "geo_lon", "geo_long", "geo_lng", "location_lon", "location_long", "location_lng", "place_lon", "point_x", "longitud_x", "coordenada_x", "longitude_dd", "lange", "laenge",
        "geografische_lange", "boylam", "dlugosc", "długość", "dlugosc_geograficzna", "długość_geograficzna", "lengtegraad", "bujur", "خط_طول", "طول_جغرافیایی", "经度", "経度", "經度", "경도", "долгота_lon",
        "경도",
    ]),
    (Part::Coordinates, &[
        "latlong", "lat_lng", "lat_and_long", "latitude_longitude", "latitude_and_longitude", "gps_coordinates", "geo_coordinates", "geographic_coordinates", "coordinates_lat_long", "coordinates_of_incident", "location_coordinates", "exact_coordinates", "geopoint", "geo_point", "geo_point_2d", "geocoordinates", "geo_location", "coordenadas_geograficas", "coordenada", "coordonnees_gps", "coordonnees_geographiques",
        "geokoordinaten", "koordinate", "coordinate_gps", "koordinat", "koordinatlar", "координаты_места", "координати", "احداثيات", "الاحداثيه", "مختصات", "مختصات_جغرافیایی", "coordinaten", "wspolrzedne", "współrzędne", "koordinat_lokasi", "坐标", "经纬度", "座標", "緯度経度", "좌표",
    ]),
];
