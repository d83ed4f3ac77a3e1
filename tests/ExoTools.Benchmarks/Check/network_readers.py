"""Reads network files with networkx, igraph, Graphviz, libxml2, librsvg and ndex2, whichever there are.

usage: network_readers.py FOLDER [SCHEMAS]
One line for each file and reader: reader <tab> file <tab> what was wrong, which is empty where nothing was.
SCHEMAS may hold graphml.xsd, GPML2021.xsd, gexf-1.2/gexf.rng and gexf-1.3/gexf.rng as published, but that the 1.2 draft includes its
viz.rng without a namespace: there ns="http://www.gexf.net/1.2draft/viz" is to be put in, as the 1.3 has it.
"""
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree as etree


def load(name):
    try:
        return __import__(name)
    except ImportError:
        print(f"{name} is skipped: this Python has none")
        return None


# dot takes minutes for a thousand edges.
MOST_DRAWN = 1000

nx, igraph = load("networkx"), load("igraph")
try:
    from ndex2.cx2 import RawCX2NetworkFactory
except ImportError:
    print("ndex2 is skipped: this Python has none")
    RawCX2NetworkFactory = None


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    if done.returncode or done.stderr.strip():
        raise ValueError(f"{done.returncode}: {done.stderr.strip()[:300]}")
    return done.stdout


def networkx_graph(graph):
    return graph.number_of_nodes(), graph.number_of_edges()


def igraph_graph(graph):
    return graph.vcount(), graph.ecount()


def cx2(path):
    network = RawCX2NetworkFactory().get_cx2network(path)
    return len(network.get_nodes()), len(network.get_edges())


def strict_cx2(path):
    """The rules of the CX2 specification that readers do not look at."""
    with open(path, encoding="utf-8") as file:
        aspects = json.load(file)
    names = [next(iter(aspect)) for aspect in aspects]
    assert names == ["CXVersion", "metaData", "attributeDeclarations", "networkAttributes", "nodes", "edges", "visualProperties", "visualEditorProperties", "status"], names
    assert aspects[-1]["status"] == [{"success": True}]
    by_name = {name: aspect[name] for name, aspect in zip(names, aspects)}
    for entry in by_name["metaData"]:
        assert entry["elementCount"] == len(by_name[entry["name"]]), entry
    types = {"string": str, "integer": int, "boolean": bool, "list_of_string": list, "double": float}
    declared = by_name["attributeDeclarations"][0]
    for kind in "nodes", "edges":
        ids = [element["id"] for element in by_name[kind]]
        assert len(set(ids)) == len(ids) and all(type(number) is int for number in ids)
        for element in by_name[kind]:
            for name, value in element["v"].items():
                assert type(value) is types[declared[kind][name]["d"]], (name, value)
    nodes = {node["id"] for node in by_name["nodes"]}
    assert all(edge["s"] in nodes and edge["t"] in nodes for edge in by_name["edges"])
    shapes = {"rectangle", "diamond", "ellipse", "hexagon", "octagon", "parallelogram", "round-rectangle", "triangle", "vee"}
    arrows = {"none", "triangle", "tee", "circle", "diamond", "open_diamond", "square", "arrow", "triangle-cross"}
    for kind in "nodes", "edges":
        for name, mapping in by_name["visualProperties"][0][kind[:-1] + "Mapping"].items():
            definition = mapping["definition"]
            assert declared[kind][definition["attribute"]]["d"] == definition["type"], name
            looks = {entry.get("vp") for entry in definition.get("map", [])}
            assert name != "NODE_SHAPE" or looks <= shapes, looks
            assert name != "EDGE_TARGET_ARROW_SHAPE" or looks <= arrows, looks
    return len(by_name["nodes"]), len(by_name["edges"])


def svg(path):
    with tempfile.NamedTemporaryFile(suffix=".png") as picture:
        run("rsvg-convert", "-w", "800", "-o", picture.name, path)
    classes = [(element.get("class") or " ").split(" ")[0] for element in etree.parse(path).iter()]
    return classes.count("node"), classes.count("edge")


def table(path, nodes):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", strict=True))
    assert all(None not in row and None not in row.values() for row in rows), "rows of unequal length"
    return (len(rows), None) if nodes else (None, len(rows))


def sif(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    assert all(len(row) in (1, 3) for row in rows)
    return len({name for row in rows for name in (row[0], row[-1])}), sum(len(row) == 3 for row in rows)


def schema(option, name, schemas):
    path = os.path.join(schemas, name)
    if not schemas or not os.path.exists(path) or not shutil.which("xmllint"):
        print(f"xmllint with {name} is skipped: the schema or xmllint is not there")
        return []

    def validate(file):
        done = subprocess.run(["xmllint", "--noout", "--huge", "--nonet", option, path, file], capture_output=True, text=True, timeout=600)
        if done.returncode:
            raise ValueError(done.stderr[:300])

    return [(f"xmllint {name}", validate)]


def gpml(path):
    space = "{http://pathvisio.org/GPML/2021}"
    root = etree.parse(path).getroot()
    ids = [element.get("elementId") for element in root.iter() if element.get("elementId")]
    assert len(set(ids)) == len(ids)
    assert {element.get("elementRef") for element in root.iter() if element.get("elementRef")} <= set(ids)
    return len(list(root.iter(space + "DataNode"))), len(list(root.iter(space + "Interaction")))


def dot_counts(path):
    nodes, edges = run("gc", "-n", "-e", path).split()[:2]
    return int(nodes), int(edges)


def dot_svg(path):
    root = etree.fromstring(run("dot", "-Tsvg", path))
    classes = [element.get("class") for element in root.iter()]
    return classes.count("node"), classes.count("edge")


def readers(schemas):
    """For each format the readers: a name and a function from a path to the counts, or to None where the reader counts nothing."""
    known = {name: [] for name in ("GraphML", "GEXF", "GEXF1.3", "GPML", "DOT", "CX2", "SVG", "EdgeTable", "NodeTable", "SIF")}
    if nx:
        known["GraphML"].append(("networkx GraphML", lambda path: networkx_graph(nx.read_graphml(path, force_multigraph=True))))
        known["GEXF"].append(("networkx GEXF 1.2", lambda path: networkx_graph(nx.MultiDiGraph(nx.read_gexf(path)))))
    if igraph:
        known["GraphML"].append(("igraph GraphML", lambda path: igraph_graph(igraph.Graph.Read_GraphML(path))))
    known["GraphML"] += schema("--schema", "graphml.xsd", schemas)
    known["GEXF"] += schema("--relaxng", "gexf-1.2/gexf.rng", schemas)
    known["GEXF1.3"] += schema("--relaxng", "gexf-1.3/gexf.rng", schemas)
    known["GPML"] += schema("--schema", "GPML2021.xsd", schemas) + [("GPML references", gpml)]
    if shutil.which("dot"):
        known["DOT"] += [("gc", dot_counts), ("dot -Tsvg", dot_svg)]
    if RawCX2NetworkFactory:
        known["CX2"].append(("ndex2 CX2", cx2))
    known["CX2"].append(("CX2 rules", strict_cx2))
    if shutil.which("rsvg-convert"):
        known["SVG"].append(("rsvg-convert", svg))
    known["EdgeTable"].append(("csv edges", lambda path: table(path, nodes=False)))
    known["NodeTable"].append(("csv nodes", lambda path: table(path, nodes=True)))
    known["SIF"].append(("SIF rules", sif))
    return known


def main(folder, schemas):
    known = readers(schemas)
    with open(os.path.join(folder, "files.tsv"), encoding="utf-8") as lines:
        files = [line.rstrip("\n").split("\t") for line in lines]
    for name, kind, nodes, edges in files:
        for reader, read in known.get(kind, []):
            problem = ""
            if reader == "dot -Tsvg" and int(edges) > MOST_DRAWN:
                print(f"dot -Tsvg is skipped for {name}: it would take hours")
                continue
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("error")
                    counts = read(os.path.join(folder, name))
                if counts and any(found is not None and found != int(wanted) for found, wanted in zip(counts, (nodes, edges))):
                    problem = f"read {counts}, written {nodes}, {edges}"
            except Exception as failure:
                problem = f"{type(failure).__name__} {failure}".replace("\t", " ").replace("\n", " ")[:300]
            print(f"{reader}\t{name}\t{problem}", flush=True)


main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "")
