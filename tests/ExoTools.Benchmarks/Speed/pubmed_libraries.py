"""Reads PubMed XML in gzip with the libraries that this Python has; one line "library <tab> median seconds of processor <tab> records" each.

usage: pubmed_libraries.py FILE ROUNDS [FOLDER OF pubmed_parser]
"""
import gzip
import io
import re
import statistics
import sys
import time


def lxml_iterparse(path):
    """The elements alone, without a field of them."""
    from lxml import etree

    count = 0
    with gzip.open(path) as file:
        for _, element in etree.iterparse(file, tag="PubmedArticle"):
            count += 1
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    return count


def pubmed_parser(path):
    from pubmed_parser import parse_medline_xml

    return sum(1 for _ in parse_medline_xml(path))


def pubmed_parser_all(path):
    """With the lists that it gives on demand."""
    from pubmed_parser import parse_medline_xml

    return sum(1 for _ in parse_medline_xml(path, year_info_only=False, nlm_category=True, author_list=True, reference_list=True))


def biopython(path):
    """The whole file, under the document type that it knows: it fetches any other."""
    from Bio import Entrez

    with gzip.open(path) as file:
        known = re.sub(rb"pubmed_[0-9]+[.]dtd", b"pubmed_190101.dtd", file.read())
    return len(Entrez.read(io.BytesIO(known), validate=False)["PubmedArticle"])


path, rounds = sys.argv[1], int(sys.argv[2])
sys.path[:0] = [folder for folder in sys.argv[3:] if folder]
for library in (lxml_iterparse, pubmed_parser, pubmed_parser_all, biopython):
    try:
        times = []
        for _ in range(rounds):
            start = time.process_time()
            count = library(path)
            times.append(time.process_time() - start)
        print(f"{library.__name__}\t{statistics.median(times)}\t{count}", flush=True)
    except Exception as failure:
        print(f"{library.__name__} is skipped: {type(failure).__name__}: {str(failure)[:200]}", flush=True)
