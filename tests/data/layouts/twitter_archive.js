window.YTD.tweets.part0 = [
 {
  "tweet": {
   "id": "1",
   "id_str": "1",
   "created_at": "Wed Oct 10 20:19:24 +0000 2018",
   "full_text": "Tweet &amp; one https://t.co/x",
   "entities": {
    "urls": [
     {
      "url": "https://t.co/x",
      "expanded_url": "https://a.example/",
      "indices": [
       "1",
       "2"
      ]
     }
    ]
   },
   "favorite_count": "3",
   "lang": "en"
  }
 },
 {
  "tweet": {
   "id": "2",
   "id_str": "2",
   "created_at": "Thu Oct 11 20:19:24 +0000 2018",
   "full_text": "Tweet two",
   "entities": {
    "urls": []
   },
   "favorite_count": "0",
   "lang": "ar"
  }
 }
]