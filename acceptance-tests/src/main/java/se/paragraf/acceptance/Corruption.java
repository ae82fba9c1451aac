package se.paragraf.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Corruptions of a well-formed body, each of which the register has to refuse. */
enum Corruption {
    WRONG_TYPE {
        @Override
        byte[] corrupt(ObjectNode body, Command command, Random random) {
            Place place = any(places(body), random);
            boolean number = place.value().isNumber();
            return put(body, place, number ? "true" : any(List.of("true", "1.5", "[[]]", "{\"a\":1}"), random));
        }
    },
    UNKNOWN_FIELD {
        @Override
        byte[] corrupt(ObjectNode body, Command command, Random random) {
            Place place = any(places(body), random);
            ObjectNode owner = place.owner() instanceof ObjectNode object ? object : body;
            owner.put("unknown" + random.nextInt(1000), "x");
            return bytes(body);
        }
    },
    MISSING_FIELD {
        @Override
        byte[] corrupt(ObjectNode body, Command command, Random random) {
            required(body, command, random).remove();
            return bytes(body);
        }
    },
    NULL {
        @Override
        byte[] corrupt(ObjectNode body, Command command, Random random) {
            return put(body, required(body, command, random), "null");
        }
    },
    TRUNCATED {
        @Override
        byte[] corrupt(ObjectNode body, Command command, Random random) {
            String text = body.toString();
            return text.substring(0, random.nextInt(text.length())).getBytes(UTF_8);
        }
    },
    DEEPLY_NESTED {
        @Override
        byte[] corrupt(ObjectNode body, Command command, Random random) {
            int levels = 33 + random.nextInt(20_000);
            return put(body, any(places(body), random), "[".repeat(levels) + "]".repeat(levels));
        }
    },
    BROKEN_UTF_8 {
        @Override
        byte[] corrupt(ObjectNode body, Command command, Random random) {
            byte[] text = put(body, any(places(body), random), "\"??\"");
            int at = new String(text, ISO_8859_1).indexOf("??");
            text[at] = any(List.of((byte) 0xC3, (byte) 0xFF, (byte) 0xED, (byte) 0xC0), random);
            return text;
        }
    },
    DUPLICATE_KEY {
        @Override
        byte[] corrupt(ObjectNode body, Command command, Random random) {
            String text = body.toString();
            String name = any(List.copyOf(body.propertyNames()), random);
            return ("{\"" + name + "\":" + body.get(name) + "," + text.substring(1)).getBytes(UTF_8);
        }
    },
    CONTROL_CHARACTER {
        @Override
        byte[] corrupt(ObjectNode body, Command command, Random random) {
            String character = any(List.of("\u0001", "\\u0000", "\\u0007", "\\u202e", "\\ud800", "\n"), random);
            return put(body, any(texts(body), random), "\"a" + character + "b\"");
        }
    },
    ABSURD_DATE {
        @Override
        byte[] corrupt(ObjectNode body, Command command, Random random) {
            String date = any(
                    List.of(
                            "2022-02-30",
                            "99999-01-01",
                            "2022-13-01",
                            "0000-00-00",
                            "1600-01-01",
                            "2022-6-1",
                            "+12022-01-01",
                            "-2022-01-01",
                            "20220413",
                            "2022-04-13T00:00:00Z",
                            "tomorrow",
                            ""),
                    random);
            List<Place> dates = texts(body).stream()
                    .filter(place -> place.value().asString().matches("\\d{4}-\\d{2}-\\d{2}"))
                    .toList();
            return dates.isEmpty()
                    ? TRUNCATED.corrupt(body, command, random)
                    : put(body, any(dates, random), "\"" + date + "\"");
        }
    },
    HUGE_NUMBER {
        @Override
        byte[] corrupt(ObjectNode body, Command command, Random random) {
            return put(
                    body,
                    any(places(body), random),
                    any(List.of("1e400", "9".repeat(25), "-" + "9".repeat(5000)), random));
        }
    },
    UNKNOWN_CODE {
        @Override
        byte[] corrupt(ObjectNode body, Command command, Random random) {
            List<Place> codes = texts(body).stream()
                    .filter(place -> place.value().asString().matches("\\d{2}|\\d{4}|[A-Z_]+"))
                    .toList();
            return codes.isEmpty()
                    ? TRUNCATED.corrupt(body, command, random)
                    : put(body, any(codes, random), any(List.of("\"9999\"", "\"00\"", "\"248O\"", "\"keep\""), random));
        }
    },
    NO_OBJECT {
        @Override
        byte[] corrupt(ObjectNode body, Command command, Random random) {
            return any(List.of("", " ", "null", "[]", "1", "\"x\"", "[" + body + "]", body + "{}"), random)
                    .getBytes(UTF_8);
        }
    };

    /** The corrupted body. */
    abstract byte[] corrupt(ObjectNode body, Command command, Random random);

    static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The place of a value in a body. */
    private record Place(JsonNode owner, String name, int index) {

        JsonNode value() {
            return owner instanceof ArrayNode ? owner.get(index) : owner.get(name);
        }

        void remove() {
            ((ObjectNode) owner).remove(name);
        }

        void put(String marker) {
            if (owner instanceof ArrayNode array) {
                array.set(index, marker);
            } else {
                ((ObjectNode) owner).put(name, marker);
            }
        }
    }

    private static List<Place> places(JsonNode body) {
        List<Place> places = new ArrayList<>();
        body.propertyNames().forEach(name -> places.add(new Place(body, name, -1)));
        for (int index = 0; body.isArray() && index < body.size(); index++) {
            places.add(new Place(body, "", index));
        }
        body.values().forEach(value -> places.addAll(places(value)));
        return places;
    }

    private static List<Place> texts(JsonNode body) {
        return places(body).stream().filter(place -> place.value().isString()).toList();
    }

    private static Place required(ObjectNode body, Command command, Random random) {
        String pointer = any(command.required(), random);
        int end = pointer.lastIndexOf('/');
        JsonNode owner = body.at(pointer.substring(0, end));
        return new Place(owner, pointer.substring(end + 1), -1);
    }

    /** Writes the body with valid or invalid JSON in that place. */
    private static byte[] put(ObjectNode body, Place place, String json) {
        place.put("(here)");
        return body.toString().replace("\"(here)\"", json).getBytes(UTF_8);
    }

    private static byte[] bytes(ObjectNode body) {
        return body.toString().getBytes(UTF_8);
    }
}
