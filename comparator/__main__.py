import json,sys
from pathlib import Path
from comparator.corpus import read_paths
from comparator.annotate import annotate
from comparator.language import load_language
from comparator.records import to_record
L=load_language("de")
for a,o in read_paths([Path(p) for p in sys.argv[2:]]):
    print(json.dumps(to_record(annotate(a,L)),ensure_ascii=False))
