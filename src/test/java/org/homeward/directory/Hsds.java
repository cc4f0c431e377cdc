package org.homeward.directory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of the Human Services Data Specification for tests; every call has identifiers of its own. */
final class Hsds {

    final String organization = UUID.randomUUID().toString();
    final String service = UUID.randomUUID().toString();
    final String location = UUID.randomUUID().toString();
    final String link = UUID.randomUUID().toString();

    /** A list of organizations with everything nested, as an HSDS API answers it. */
    byte[] nested(String serviceName, String status) {
        return """
                [{"id":"%s","name":"Lantern House","description":"Helps families","website":"https://example.org",
                  "services":[{"id":"%s","name":"%s","status":"%s","description":"Talks for <b>young</b> people &amp; parents",
                     "minimum_age":10,"maximum_age":17,
                     "phones":[{"id":"p1","number":"\\"+1 217 555 0100\\"","type":"voice"}],
                     "languages":[{"id":"l1","name":"Spanish","code":"es"}],
                     "attributes":[{"id":"a1","taxonomy_term":{"id":"t1","name":"Grief support"}}],
                     "service_at_locations":[{"id":"%s","location":{"id":"%s","location_type":"physical","name":"Main house",
                        "addresses":[{"id":"d1","address_1":"12 Elm St","city":"Springfield","state_province":"IL",
                                      "postal_code":"62701","country":"US","address_type":"physical"}],
                        "schedules":[{"id":"s1","byday":"MO,WE","opens_at":"09:00","closes_at":"17:30"}]}}]}]}]""".formatted(organization, service, serviceName, status, link, location)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The tabular data package, with a descriptor that gives the services another name. */
    byte[] zip(String services) {
        var files = new LinkedHashMap<String, String>();
        files.put("datapackage.json", "{\"resources\":[{\"name\":\"service\",\"path\":\"our-services.csv\"}]}");
        files.put(
                "organizations.csv", "\ufeffid,name,description\r\n" + organization + ",\"Lantern, House\",Helps\r\n");
        files.put("our-services.csv", services);
        files.put("locations.csv", "id,name,location_type\n" + location + ",Main house,physical\n");
        files.put(
                "service_at_location.csv",
                "id,service_id,location_id\n" + link + "," + service + "," + location + "\n");
        files.put(
                "addresses.csv",
                "id,location_id,address_1,city,postal_code\nd1," + location + ",12 Elm St,Decatur,62521\n");
        files.put("funding.csv", "id,source\nf1,grants\n");
        return zipped(files);
    }

    String serviceLine(String name, String status) {
        return service + "," + organization + "," + name + "," + status + ",\"Two\nlines\"\n";
    }

    static byte[] zipped(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("package/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return bytes.toByteArray();
    }
}
